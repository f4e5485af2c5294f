struct Base {
    Base();
    void call();
    virtual void name() = 0;
};

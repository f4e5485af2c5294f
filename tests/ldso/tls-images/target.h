extern int target_data[4];
extern const char target_text[];
int target_function(int);
int *target_address(void);
int (*target_function_address(void))(int);
void image_print(const char *who);
int *image_pointer(void);

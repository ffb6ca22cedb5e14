// What libxlsxwriter alone reaches: writes cells from a file to a workbook in constant memory, nothing else.
// Usage: xlsx_alone CELLS OUTPUT
// A line of CELLS is a row: the number of its sheet, then cells, each after a TAB: s text, n number, d day, l link, - nothing.
// cc -O2 xlsx_alone.c -lxlsxwriter
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

int main(int count, char **arguments) {
  if (count != 3) return 64;
  FILE *file = fopen(arguments[1], "rb");
  if (!file) return 66;
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *book = workbook_new_opt(arguments[2], &options);
  lxw_format *day = workbook_add_format(book);
  format_set_num_format(day, "yyyy-mm-dd");
  lxw_worksheet *sheets[32] = {0};
  lxw_row_t next[32] = {0};
  char *line = NULL;
  size_t capacity = 0;
  ssize_t length;
  while ((length = getline(&line, &capacity, file)) > 0) {
    line[length - 1] = 0;
    char *rest = line;
    int number = atoi(strsep(&rest, "\t")) & 31;
    if (!sheets[number]) sheets[number] = workbook_add_worksheet(book, NULL);
    lxw_row_t row = next[number]++;
    lxw_col_t column = 0;
    for (char *cell; (cell = strsep(&rest, "\t")); column++) {
      switch (cell[0]) {
      case 's': worksheet_write_string(sheets[number], row, column, cell + 1, NULL); break;
      case 'n': worksheet_write_number(sheets[number], row, column, strtod(cell + 1, NULL), NULL); break;
      case 'd': worksheet_write_number(sheets[number], row, column, 44203, day); break;
      case 'l':
        if (row < 65530) worksheet_write_url_opt(sheets[number], row, column, "internal:'documents'!A2", NULL, cell + 1, NULL);
        else worksheet_write_string(sheets[number], row, column, cell + 1, NULL);
        break;
      }
    }
  }
  return workbook_close(book) == LXW_NO_ERROR ? 0 : 74;
}

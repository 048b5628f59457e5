-- Two more words of the closed list, for how letters are read.
alter table support_flag drop constraint support_flag_need_check;
alter table support_flag add constraint support_flag_need_check
    check (need in ('INTERPRETER', 'SIGN_LANGUAGE', 'CALL_FIRST', 'WRITE_ONLY', 'COMPANION', 'MORE_TIME', 'LARGE_PRINT', 'READ_ALOUD'));

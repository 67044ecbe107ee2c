"""One function for each task of a user, joining the rooms. Commands and buttons call these."""

"""What comes once role, weakness and verdict stand in the page: reading postings, composing, checking, rehearsing, taking along."""

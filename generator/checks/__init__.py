"""The checks of the content. Each is a record (``record.Check``) and a small function beside it; ``run`` puts them together."""

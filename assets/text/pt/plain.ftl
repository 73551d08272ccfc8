### Plain mode.

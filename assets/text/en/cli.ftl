### The command line.

cli-failed = farol: { $what }
cli-cannot-write = the result could not be written: { $why }
cli-cannot-read = { $path } could not be read: { $why }
cli-not-found = there is no { $path }. Give a folder, a file, - for stdin, or the id of the questionnaire that comes with farol.
cli-no-utf8 = { $path } is no text in UTF-8. Save it as UTF-8.
cli-no-questionnaire-here = the folder { $path } holds no TOML file. Give the folder in which questionnaire.toml stands.

## The wizard
cli-no-terminal = the wizard needs a terminal for its input and its output. For scripts there are the commands: farol --help.
cli-terminal = the terminal does not answer: { $why }
cli-no-home = this machine does not say where your data should lie. Name a folder with --data-dir or FAROL_HOME.

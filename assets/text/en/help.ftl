### What farol help says of each topic.

help-topics =
    farol help TOPIC explains a topic, farol help COMMAND a command:
      scoring        how a score comes about
      questionnaire  where questions come from, and how to write your own
      files          where farol keeps what, and who can read it
      keys           keys of the wizard
      exit-codes     what scripts can rely on
      languages      how a language is chosen
help-no-topic = There is no topic and no command { $name }.
    { $topics }
help-scoring =
    Each data flow (a department, a data category, a feature) has an inherent risk, from what is handled, how often, and how much. Answers say which safeguards are in place; each takes away a part of it. What is left is the residual risk.
    Scores go from 0 to 100, and lower is better. A department's score is made of its flows, that of the organisation is the mean of the departments by head count.
    What is only stated counts for less than what was seen, and that for less than what was tested. What is unknown or unanswered counts as not in place.
    The band says how far what is not known could move the score. Red flags hold whatever the score is.
    farol score shows a score, and farol verify computes that of a report again.
help-questionnaire =
    A questionnaire is a folder of TOML files: the model in questionnaire.toml, one file for each section, one for the texts of each language. Every report embeds the whole of it, so that it can be read and scored years later.
    farol check FOLDER says all that is wrong with it, line by line. farol check --against OLD says what becomes of answers to an older version.
    farol schema questionnaire prints its JSON Schema.
help-files =
    Everything lies in one folder: that of --data-dir, else of FAROL_HOME, else the platform's folder for data. Only its user can read it, and nothing is sent anywhere.
    An assessment under way is a journal: each answer is on the disk before the screen says so. A report is written once and never changed; it names the report before it by its SHA-256.
    The settings are in config.toml. farol recover mends a damaged journal, farol delete takes out what must go.
help-keys = The keys of the wizard that count everywhere and in every stage; each screen shows its own.
help-exit-codes =
    0    done; findings do not change it
    1    something failed
    2    the command line cannot be understood
    3    a gate failed: farol score --fail-on
    4    what was given to read is invalid
    5    something that is needed is not there yet
    6    another process has it open
    130  interrupted
help-languages =
    farol speaks English, Traditional Chinese and Portuguese. The first that says one decides: --lang, FAROL_LANG, the settings, LC_ALL, LC_MESSAGES or LANG, the system.
    Every Chinese locale (zh-MO, zh-HK, zh-TW and others) means Traditional Chinese, and every Portuguese one Portuguese.
    farol export --lang en,zh-Hant,pt makes each file in all three; with --side-by-side two stand in one document.

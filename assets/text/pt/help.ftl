### O que farol help diz de cada tema.

help-topics =
    farol help TOPIC explica um tema, farol help COMMAND um comando:
      scoring        como se forma uma pontuação
      questionnaire  o questionário: donde vêm as perguntas, e como escrever outro
      files          onde o farol guarda o quê, e quem o pode ler
      keys           teclas do assistente
      exit-codes     em que podem confiar os scripts
      languages      como se escolhe a língua
help-no-topic = Não há tema nem comando { $name }.
    { $topics }
help-scoring =
    Cada fluxo de dados (um departamento, uma categoria de dados, uma funcionalidade) tem um risco inerente, conforme o que se trata, com que frequência e quanto. As respostas dizem que salvaguardas existem; cada uma retira uma parte. O que fica é o risco residual.
    As pontuações vão de 0 a 100, e menos é melhor. A pontuação de um departamento faz-se dos seus fluxos; a da organização é a média dos departamentos por número de pessoas.
    O que é só declarado conta menos do que o visto, e este menos do que o testado. O que é desconhecido ou está sem resposta conta como não existente.
    O intervalo diz até onde o que não se sabe poderia mover a pontuação. Os sinais de alerta valem seja qual for a pontuação.
    farol score mostra uma pontuação, e farol verify volta a calcular a de um relatório.
help-questionnaire =
    Um questionário é uma pasta de ficheiros TOML: o modelo em questionnaire.toml, um ficheiro por secção, um com os textos de cada língua. Cada relatório contém-no inteiro, para se poder ler e pontuar anos depois.
    farol check FOLDER diz tudo o que está errado, linha a linha. farol check --against OLD diz o que acontece às respostas a uma versão anterior.
    farol schema questionnaire mostra o seu JSON Schema.
help-files =
    Tudo fica numa só pasta: a de --data-dir, senão a de FAROL_HOME, senão a pasta de dados do sistema. Só o seu utilizador a pode ler, e nada é enviado.
    Uma avaliação em curso é um diário: cada resposta está no disco antes de o ecrã o dizer. Um relatório escreve-se uma vez e nunca muda; indica o relatório anterior pelo seu SHA-256.
    As definições estão em config.toml. farol recover repara um diário danificado, farol delete apaga o que tem de sair.
help-keys = As teclas do assistente que contam em toda a parte e em cada fase; cada ecrã mostra as suas.
help-exit-codes =
    0    feito; as constatações não o mudam
    1    algo falhou
    2    a linha de comandos não se entende
    3    uma barreira falhou: farol score --fail-on
    4    o que foi dado a ler é inválido
    5    algo que é preciso ainda não existe
    6    outro processo tem-no aberto
    130  interrompido
help-languages =
    O farol fala inglês, chinês tradicional e português. Decide o primeiro que indicar uma: --lang, FAROL_LANG, as definições, LC_ALL, LC_MESSAGES ou LANG, o sistema.
    Toda a localização chinesa (zh-MO, zh-HK, zh-TW e outras) significa chinês tradicional, e toda a portuguesa, português.
    farol export --lang en,zh-Hant,pt faz cada ficheiro nas três; com --side-by-side ficam duas num só documento.

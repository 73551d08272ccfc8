### What files have to say: drafts, journals, reports, and what is wrong with them.

store-cannot-read = Não é possível ler { $path }: { $why }.
store-no-folder = { $path } é um ficheiro, e é precisa uma pasta. Nada foi escrito; indique outra pasta.
store-cannot-write = Não é possível escrever { $path }: { $why }. Nada se perdeu; tente de novo.
store-cannot-delete = Não é possível apagar { $path }: { $why }.
store-disk-full = Não há espaço no disco: liberte algum. Entretanto, nada do que escreveu se perde. ({ $path })
store-locked = Outro processo tem esta avaliação aberta ({ $path }). Feche-a lá primeiro.
store-locked-by = Esta avaliação está aberta em { $host } desde { $since } (processo { $pid }). Feche-a lá primeiro.
store-unsafe-id = { $id } não pode ser um id: use de 1 a 64 caracteres de a-z, 0-9 e -.
store-not-found = Não há nenhuma avaliação, relatório ou organização { $name }. Execute farol list para ver o que há.
store-ambiguous = { $name } pode ser qualquer um destes: { $found }. Indique o nome completo ou o caminho.
store-journal = { $path }: { $what } Execute farol recover { $draft } para continuar com o que se consegue ler.
store-journal-as-it-is = { $path }: { $what }
store-other-questionnaire = { $path } não é o questionário com que a avaliação foi iniciada: foi alterado. Reponha o original.
store-malformed = { $path } está danificado: { $what }.
store-other-format = { $path } tem o formato { $found }, que este programa não lê. Um farol mais recente talvez o leia.
store-refused = { $path }: o evento { $number } não se aplica. { $why } Execute farol recover { $draft } para continuar com o que se aplica.
store-report = { $path }: { $what }
store-already-finished = Esta avaliação já tem um relatório guardado, diferente do rascunho: { $path }. Os relatórios nunca se alteram; guarde o rascunho como correção, ou apague-o.
store-no-canonical-form = Não é possível escrever o relatório: { $why }.

journal-dropped = { $lines ->
    [one] A última linha do diário estava incompleta e foi deixada de fora ({ $bytes } bytes).
   *[other] As últimas { $lines } linhas do diário estavam danificadas e foram deixadas de fora ({ $bytes } bytes).
}
journal-dropped-kind = { $lines ->
    [one] A última linha do diário estava incompleta e foi deixada de fora ({ $bytes } bytes): um evento "{ $kind }".
   *[other] As últimas { $lines } linhas do diário estavam danificadas e foram deixadas de fora ({ $bytes } bytes), a partir de um evento "{ $kind }".
}
journal-dropped-question = { $lines ->
    [one] A última linha do diário estava incompleta e foi deixada de fora ({ $bytes } bytes): veja de novo a pergunta { $question }.
   *[other] As últimas { $lines } linhas do diário estavam danificadas e foram deixadas de fora ({ $bytes } bytes): veja de novo a pergunta { $question } e o que veio depois dela.
}
journal-other-format = tem o formato { $found }, que este programa não lê. Um farol mais recente talvez o leia.
journal-damaged = a linha { $line } está danificada, e há linhas boas depois dela.
journal-damaged-question = a linha { $line }, sobre a pergunta { $question }, está danificada, e há linhas boas depois dela.
journal-gap = a linha { $line } tem o evento { $found } onde devia estar { $expected }: há linhas em falta, repetidas ou fora de ordem.
journal-unknown-event = a linha { $line } tem um evento "{ $kind }" que este programa não conhece. Um farol mais recente talvez o conheça.
journal-no-start = não se consegue ler uma única linha.

recover-lost = Não se consegue ler a linha { $line }.
recover-lost-kind = Não se consegue ler a linha { $line }: um evento "{ $kind }".
recover-lost-question = Não se consegue ler a linha { $line }: veja de novo a pergunta { $question }.
recover-repeated = A linha { $line } repete o número de um evento anterior e foi deixada de fora.
recover-refused = A linha { $line } já não se aplica. { $why }

report-not-json = Isto não é JSON a partir da linha { $line }, coluna { $column }.
report-not-a-report = Isto não é um relatório do farol: { $what } (linha { $line }, coluna { $column }).
report-other-format = O relatório tem o formato { $found }, que este programa não lê. Um farol mais recente talvez o leia.
report-questionnaire-invalid = O questionário do relatório infringe { $count ->
    [one] uma regra, em { $path }.
   *[other] { $count } regras, a primeira em { $path }.
}

verify-not-canonical = Não são os bytes que foram guardados: a primeira diferença está na linha { $line }, coluna { $column }.
verify-not-canonical-in = Não são os bytes que foram guardados: a primeira diferença está na linha { $line }, coluna { $column }, em { $path }.
verify-duplicate-key = Linha { $line }, coluna { $column }: { $path } está lá duas vezes.
verify-digest = O resumo criptográfico do relatório é { $computed }, mas o ficheiro diz { $stated }: um dos dois foi alterado.
verify-part = Alterado depois de guardado: { $name }.
verify-part-digest = O resumo criptográfico que o ficheiro indica para { $name } foi alterado; o relatório está como estava.
verify-parts-disagree = A lista de resumos criptográficos e o relatório não concordam quanto a haver uma parte { $name }.
verify-heading = { $what ->
    [period] O período no topo não é o da entrevista.
   *[other] A organização no topo não é a da entrevista.
}
verify-questionnaire = O questionário do relatório infringe { $count ->
    [one] uma regra, em { $path }.
   *[other] { $count } regras, a primeira em { $path }.
}
verify-interview = A entrevista do relatório não corresponde ao seu questionário. { $fault }
verify-figure = { $path } é { $stored }, mas o questionário e a entrevista dão { $computed }.
verify-chain-broken = O relatório anterior a este, { $previous }, não está entre os relatórios da organização: foi retirado ou alterado.
verify-chain-forked = O mesmo relatório tem também outros a seguir: { $names }.
chain-report = { $name } ({ $period })
chain-file = { $name }
chain-and = { $before }, { $one }
chain-missing = Falta um elo: o relatório { $digest }, que { $followers } { $count ->
    [one] indica,
   *[other] indicam,
} não está lá. Foi retirado ou alterado.
chain-missing-perhaps = Falta um elo: o relatório { $digest }, que { $followers } { $count ->
    [one] indica,
   *[other] indicam,
} não está lá. Foi retirado ou alterado: talvez seja o que agora é { $perhaps }.
chain-forked = A cadeia bifurca-se depois de { $report }: seguem-se-lhe { $branches }. Talvez duas máquinas tenham guardado um cada.
chain-forked-beginning = Há mais do que um início: { $branches } dizem, cada um, que não havia nenhum relatório antes. Talvez duas máquinas tenham começado um cada.
chain-forked-missing = A cadeia bifurca-se depois do { $digest } em falta: seguem-se-lhe { $branches }.
chain-twice = O mesmo relatório está lá mais do que uma vez: { $names }.
chain-stranger = { $report } é um relatório de outra organização, { $organisation }.

verify-unproved-author = quem o escreveu, e quando: compare o resumo criptográfico com o que consta do papel assinado
verify-unproved-answers = que as respostas são verdadeiras
verify-unproved-chain = que não falta nenhum relatório antes dele: os outros relatórios da organização não estão disponíveis

recover-done = { $kept ->
    [one] Um evento foi conservado. A avaliação danificada está como estava; continue com esta:
   *[other] { $kept } eventos foram conservados. A avaliação danificada está como estava; continue com esta:
}
recover-missing = { $count ->
    [one] Falta um evento entre as linhas.
   *[other] Faltam { $count } eventos entre as linhas.
}
recover-start-damaged = A primeira linha estava danificada: veja o nome e o período da avaliação.

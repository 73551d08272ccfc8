# Papers that fall out of the answers, and the form that goes out and comes back.

## Every paper
paper-draft = Minuta, a verificar por advogado
paper-about = Sobre este documento
paper-how-read = Cada entrada diz de que resposta vem: a pergunta, para quem foi respondida, como se sabe e quando. Onde nada o diz, a entrada fica vazia e indica o que lá deve constar. Nada do que aqui está é aconselhamento jurídico.
paper-said-at = { $question } ({ $whom }; { $known }; { $day })
paper-from-setup = Da preparação da avaliação
paper-from-grid = Dos fluxos de dados de { $department }
paper-from-department = Da ficha de { $department }
paper-from-default = Por omissão: nenhuma resposta diz outra coisa
paper-nothing-says = Nada o diz
paper-to-write = Por escrever
paper-no-day = dia não registado
paper-not-answered = sem resposta
paper-known-nothing = não se sabe
paper-not-applicable = não se aplica
paper-no-flows = Ainda não foram introduzidos fluxos de dados.
paper-not-mapped = Ainda não foram introduzidos fluxos de dados para este departamento.
paper-special-bare = { $category } (sensíveis)
paper-special = { $category } (sensíveis: { $articles })
paper-whom = Para quem
paper-says = O que dizem as respostas
paper-where-from = De onde vem
paper-sources-table = As fontes, e até que ponto cada uma está verificada
paper-sources-read = O que aqui se diz da lei e da plataforma vem destas fontes do questionário. Uma fonte não verificada deve ser confirmada por advogado antes de nela se apoiar seja o que for.
paper-no-mapping = o farol não sabe que respostas do questionário “{ $questionnaire }” pertencem a este documento. Os documentos register, roles e form podem fazer-se de qualquer questionário.
paper-no-department = não tem nenhum departamento “{ $id }”; farol show lista os departamentos
paper-no-sheet = não foi possível fazer o livro do formulário: { $why }
paper-no-format = “{ $what }” não se faz em { $format }; em livro só existe o formulário (--paper form)
paper-form-redacted = um formulário sem nomes não poderia voltar a ser lido; retire --redacted
paper-only-form = --department e --open-only são só para o formulário: --paper form

## The draft of a notification
paper-notification = Minuta de notificação de tratamento
paper-notification-what = O que contém uma notificação à autoridade, tanto quanto as respostas o dizem.
paper-notification-contents = O conteúdo segue “{ $title }” ({ $reference }); { $status }.
paper-notification-purposes = Nenhuma pergunta pede as finalidades como tais, pelo que aquilo que cada departamento faz com os dados conta como uma finalidade. Se um departamento tiver várias, copie o seu bloco; se vários departamentos partilharem uma, junte os blocos.
paper-notification-status = O que já foi notificado
paper-notification-status-table = O que dizem as respostas sobre notificações e autorizações
paper-notification-blocks = Os campos, por finalidade
paper-notification-table = Os dez campos de uma notificação do que { $department } faz
paper-notification-comment = O que o advogado altera ou acrescenta para esta finalidade.
paper-field = Campo
paper-holds = O que deve constar
paper-controller = Responsável pelo tratamento
paper-controller-holds = Nome e endereço do responsável pelo tratamento, que determina as finalidades e os meios, e, se for o caso, do seu representante; registo; a quem perguntar.
paper-controller-bare = { $name }; { $headcount } trabalhadores
paper-controller-said = { $name }; setor: { $sectors }; { $headcount } trabalhadores
paper-purpose = Finalidades do tratamento
paper-purpose-holds = Para que se usam os dados, em palavras simples, uma finalidade em cada bloco.
paper-categories = Categorias de titulares e categorias de dados pessoais
paper-categories-holds = A que titulares respeitam os dados, e quais são; os dados sensíveis indicados à parte.
paper-people = Número de pessoas: { $band }
paper-recipients = Destinatários
paper-recipients-holds = Destinatários ou categorias de destinatários a quem os dados podem ser comunicados, e em que condições.
paper-processor = Entidade encarregada do processamento da informação (subcontratante)
paper-processor-holds = Quem processa os dados por conta do responsável pelo tratamento: empresa, endereço, contrato.
paper-combination = Interconexões de tratamentos de dados pessoais
paper-combination-holds = Se há interconexão com dados de outro ficheiro, e de qual.
paper-retention = Tempo de conservação dos dados pessoais
paper-retention-holds = Quanto tempo se conservam os dados, e que disposição ou necessidade o determina.
paper-rights = Conhecimento e correção dos dados pelos titulares
paper-rights-holds = A forma e as condições em que os titulares dos dados podem ter conhecimento dos dados que lhes respeitam ou fazê-los corrigir ou apagar, e onde se dirigir.
paper-transfers = Transferências de dados previstas para países ou territórios terceiros
paper-transfers-holds = Que dados vão para onde fora da RAEM, para quem, e com que fundamento.
paper-goes-to = { $feature }: { $location }
paper-nothing-outside = Tanto quanto as respostas dizem, nenhum fluxo de dados vai para o exterior.
paper-security = Medidas de segurança do tratamento
paper-security-holds = Uma descrição geral que permita avaliar de forma preliminar a adequação das medidas tomadas.

## The data-flow register
paper-register = Registo dos fluxos de dados
paper-register-what = Todos os fluxos de dados introduzidos: que dados, por que funcionalidade, onde se encontram, com que fundamento, quanto tempo e para quem.
paper-register-how = Entre parênteses está o número da pergunta que o diz e como isso se sabe; todas as respostas usadas constam no fim. Onde nada o diz, isso é dito.
paper-register-flows = Os fluxos, por departamento
paper-register-table = Os fluxos de dados de { $department }
paper-register-used = As respostas usadas
paper-register-used-table = As respostas em que o registo assenta
paper-data-category = Categoria de dados
paper-data-categories = Categorias de dados
paper-inside = dentro
paper-ground = Fundamento
paper-kept = Conservação
paper-known = ({ $known })
paper-no-period = Nenhum período indicado ({ $short })
paper-cited = { $answer } ({ $short })

## The role-permission matrix
paper-roles = Matriz de perfis e permissões
paper-roles-what = Quem usa o quê e com quantas contas, quem administra, e o que dizem as respostas sobre o acesso; no fim, as permissões de cada perfil, por escrever.
paper-matrix = Departamentos e funcionalidades
paper-matrix-read = Cada célula diz com que frequência o departamento usa a funcionalidade. Vazia: não a usa.
paper-matrix-table = Com que frequência cada departamento usa: { $features }
paper-accounts = Contas
paper-accounts-said = { $total }, das quais { $mainland } com +86
paper-accounts-unknown = não introduzido
paper-frequency-unknown = usada, não se sabe com que frequência
paper-administrators = Administradores
paper-administrators-table = O que dizem as respostas sobre os administradores
paper-access = Acesso
paper-access-table = O que dizem as respostas sobre o acesso
paper-rights-of-roles = As permissões de cada perfil
paper-rights-read = Nenhuma resposta diz o que cada perfil pode ver, alterar e exportar. Escreva uma linha para cada perfil.
paper-rights-table = O que cada perfil pode ver, alterar e exportar: por escrever
paper-role = Perfil
paper-may-see = Pode ver
paper-may-change = Pode alterar
paper-may-export = Pode exportar
paper-decided-by = Decidido por, em
paper-rights-comment = Em que difere desta tabela o que está definido na plataforma, e até quando será corrigido.

## The transfer risk assessment
paper-transfer = Avaliação do risco da transferência
paper-transfer-what = O que vai para o exterior, para onde, com que fundamento, o que o protege, o que falta e o que resta. O juízo cabe ao advogado.
paper-circumstances = Circunstâncias
paper-circumstances-table = O que dizem as respostas sobre as circunstâncias
paper-destination = Destino
paper-destinations-table = Os fluxos de dados que vão para o exterior, por destino
paper-transfer-ground = Fundamento e notificação
paper-ground-table = O que dizem as respostas sobre o fundamento e a notificação
paper-safeguards = Salvaguardas implementadas
paper-in-place = Implementada, %
paper-safeguards-read = As salvaguardas de que uma resposta mostra pelo menos uma parte, e que parte do seu melhor é essa: a resposta testada conta por inteiro; a vista ou declarada, por menos. A que é só declarada não passa da palavra de alguém: peça para a ver.
paper-safeguards-table = As salvaguardas implementadas, pelo menos em parte
paper-no-safeguards = Nenhuma resposta mostra uma salvaguarda implementada.
paper-missing = O que falta
paper-missing-table = Salvaguardas em falta, incompletas ou que não se conhecem
paper-nothing-missing = Não falta nenhuma salvaguarda da transferência.
paper-gain = Vale, pontos
paper-actions = O que a resolve
paper-residual = O que resta
paper-residual-read = A pontuação que cada departamento teria só com o seu pior fluxo para esse destino, de 0 a 100: sem qualquer salvaguarda, e com as que estão implementadas. Vem dos pesos do questionário; não mede o cumprimento da lei.
paper-residual-table = O pior fluxo de dados de cada departamento para cada destino
paper-inherent = Sem salvaguardas
paper-residual-score = Com salvaguardas
paper-judgement = A apreciar
paper-judgement-read = Nenhuma resposta o pode dar. O esquema segue as avaliações indicadas entre as fontes; o que elas pedem só vincula onde se aplicam.
paper-judge-law = A lei e a prática do destino
paper-judge-law-holds = O que a lei do destino permite a outros fazer com os dados, com que frequência isso acontece, e onde se leu.
paper-judge-clear-text = Quem pode ler os dados em claro
paper-judge-clear-text-holds = Quem tem as chaves, que dados ninguém lá consegue ler, e como isso foi experimentado.
paper-judge-enforce = Se as pessoas mantêm os seus direitos
paper-judge-enforce-holds = Contra quem, onde e com que contrato uma pessoa pode fazer valer aquilo a que tem direito.
paper-judge-conclusion = Conclusão
paper-judge-conclusion-holds = Avançar, avançar com condições ou parar; porquê; e quando se volta a examinar.
paper-assessed-by = Avaliada por
paper-checked-by-counsel = Verificada por advogado

## Conditions in words
paper-if-and = {" "}e{" "}
paper-if-or = {" "}ou{" "}
paper-if-not = não ({ $what })
paper-if-any-department = em pelo menos um departamento: { $what }
paper-if-is = a resposta a { $number-of } “{ $question }” é { $options }
paper-if-above = a resposta a { $number-of } “{ $question }” é superior a { $number }
paper-if-below = a resposta a { $number-of } “{ $question }” é inferior a { $number }
paper-if-answered = { $number-of } “{ $question }” tem resposta
paper-if-unanswered = { $number-of } “{ $question }” não tem resposta
paper-if-uses = usa { $what }
paper-if-handles = trata { $what }
paper-if-template = é { $what }
paper-if-mainland = tem contas com +86
paper-if-no-mainland = não tem contas com +86
paper-if-sector = o setor é { $what }

## The form
form-title = Perguntas para { $whom }
form-mark = Formulário, a preencher
form-head = Antes de começar
form-how = Assinale um quadrado ou escreva na linha. “Não sei” também é uma resposta, e legítima. O que deixar vazio fica como está.
form-how-sheet = Preencha as células amarelas: escolha da lista, ou escreva os números de várias opções separados por “;”. “Não sei” também é uma resposta. O que deixar vazio fica como está. Uma nota ao lado de “Não aplicável” diz porquê.
form-count = { $count ->
    [one] Uma pergunta
   *[other] { $count } perguntas
 }.{ $left ->
    [0] {""}
    [one] {" "}Outra desta parte não consta aqui: não pode surgir, ou está resolvida.
   *[other] {" "}Outras { $left } desta parte não constam aqui: não podem surgir, ou estão resolvidas.
 }
form-whom = Para
form-answered-by = Preenchido por
form-answered-on = Em
form-word-stated = declarada: alguém o disse
form-word-seen = vista: foi mostrado um documento ou um ecrã
form-word-tested = testada: alguém experimentou
form-questions = As perguntas
form-otherwise = Onde este departamento faz de outro modo
form-only-if = Só se { $condition }.
form-only-if-otherwise = Só se este departamento fizer de modo diferente da organização.
form-one = Uma destas:
form-several = Todas as que se apliquem:
form-text = Por palavras suas:
form-date = Um dia, como 2026-11-24:
form-number = Um número de { $min } a { $max }:
form-number-of = Um número ({ $unit }) de { $min } a { $max }:
form-so-far = Dito até agora: { $said }.
form-so-far-carried = Dito em { $period }: { $said }. Ainda é assim?
form-basis = Como se sabe
form-evidence-wanted = Peça para ver
form-evidence = Evidência vista
form-note = Nota
form-number-head = N.º
form-options = Opções
form-signed-by = Preenchido por, em

## What is wrong with a form
form-no-form = este livro não é um formulário do farol: não tem as folhas “Form” e “farol”
form-other-format = este formulário tem o formato “{ $found }”, que este programa não lê
form-incomplete = a folha oculta do formulário não diz { $what }; exporte de novo o formulário
form-formula = { $formula } é uma fórmula; escreva a própria resposta
form-error-value = tem um erro em vez de um valor
form-unknown-question = o questionário não tem nenhuma pergunta “{ $id }”
form-no-answer = há algo escrito ao lado da pergunta, mas nenhuma resposta escolhida; “Não sei” também é uma
form-no-such-option = “{ $text }” não é nenhuma das opções
form-only-one = só se pode escolher uma opção
form-no-number = “{ $text }” não é um número
form-out-of-range = { $number } está fora de { $min } a { $max }
form-no-date = “{ $text }” não é um dia como 2026-11-24
form-no-basis = “{ $text }” não é declarada, vista nem testada
form-no-name = o nome de quem preencheu o formulário não é um texto
form-twice = a pergunta “{ $id }” consta duas vezes no formulário; esta linha não foi lida
form-no-id = esta linha não pertence a nenhuma pergunta: falta o seu id oculto
form-outside = está ao lado do formulário e não pertence a nenhuma pergunta

## Reading a form back
import-unread = { $sheet }!{ $cell }: { $why }
import-nothing-written = { $count ->
    [one] há uma célula que não se consegue ler
   *[other] há { $count } células que não se conseguem ler
 }, por isso nada foi escrito. Corrija o formulário, ou aproveite as outras linhas com --skip-wrong.
import-dry-run = Nada foi escrito: foi só um ensaio.
import-no-assessment = “{ $organisation }” não tem nenhuma avaliação por acabar de { $period }; indique uma com --assessment
import-several-assessments = “{ $organisation }” tem várias avaliações por acabar de { $period }: { $names }. Indique uma com --assessment
import-other-organisation = o formulário é da organização “{ $given }”, a avaliação é de “{ $own }”
import-other-questionnaire = o formulário foi feito com o questionário { $given }, a avaliação com { $own }; exporte de novo o formulário
import-no-department = o formulário é para o departamento “{ $id }”, que a avaliação não tem

## What each paper is
paper-is-notification = minuta de notificação à autoridade
paper-is-register = registo dos fluxos de dados
paper-is-roles = matriz de perfis e permissões
paper-is-transfer = avaliação do risco da transferência, esqueleto
paper-is-form = formulário a preencher

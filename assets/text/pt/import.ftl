# O que se lê de livros de folhas de cálculo e de listas.

## Porque não se pode ler um ficheiro
sheet-empty = o ficheiro está vazio
sheet-too-large = o ficheiro tem mais de { $most } MiB; não foi lido
sheet-no-workbook = isto não é um livro de folhas de cálculo (.xlsx), ou está cortado
sheet-bomb = descompactado dá mais de { $most } MiB, ou muito mais do que é; não se leu mais
sheet-claims = a sua parte { $part } diz ter um tamanho que nenhum ficheiro destes tem; não se leu mais
sheet-beyond = a célula { $cell } está para lá do que se lê: { $rows } linhas e { $columns } colunas
sheet-disordered = o livro está danificado: a sua linha { $row } vem depois de uma posterior
sheet-legacy = este é um livro no formato antigo (.xls); guarde-o como .xlsx ou como CSV e importe esse
sheet-encrypted = este livro está protegido por uma palavra-passe; guarde-o sem ela e importe esse
sheet-word = isto é um documento do Word; só se lê um livro (.xlsx) ou uma lista em texto, como o formulário que farol export --paper form --format xlsx faz
sheet-other = este é um ficheiro de outro tipo ({ $what }); guarde a lista como .xlsx ou como CSV e importe essa
sheet-binary = isto não é um livro de folhas de cálculo (.xlsx) nem texto com um separador (CSV)
sheet-cut-off = o texto acaba a meio de um carácter: o ficheiro está cortado
sheet-not-in-encoding = a linha { $line } não é texto em { $encoding }; guarde o ficheiro em UTF-8, ou indique a codificação com --encoding do comando farol import
sheet-unknown-encoding = não se consegue saber em que codificação está o texto; guarde o ficheiro em UTF-8, ou indique-a com --encoding do comando farol import
sheet-no-such-sheet = o livro não tem nenhuma folha “{ $name }”; tem: { $sheets }
sheet-damaged = o livro está danificado: { $why }

## Porque um ficheiro não dá departamentos
list-no-header = nenhuma linha dá nome às colunas: uma para o departamento, e outra para o número de pessoas ou para as pessoas
list-no-header-in-sheets = nenhuma linha das folhas { $sheets } dá nome às colunas: uma para o departamento, e outra para o número de pessoas ou para as pessoas
list-no-rows = não há nada abaixo dos nomes das colunas, na linha { $row }
list-nothing-read = não se consegue ler dele nenhum departamento: { $why }
list-and = { $one }; { $other }
list-merged = { $first } a { $last } são células unidas; separe-as na folha de cálculo, para que cada linha diga o que é seu
list-too-many = indica mais de { $most } departamentos: é essa a coluna dos departamentos?

## Linhas que ficam de fora
left-out-no-department = { $count ->
    [one] a linha { $rows } não indica nenhum departamento
   *[other] as linhas { $rows } não indicam nenhum departamento
}
left-out-long-name = { $count ->
    [one] o que a linha { $rows } tem como departamento é mais comprido do que um nome
   *[other] o que as linhas { $rows } têm como departamento é mais comprido do que um nome
}
left-out-personal = { $count ->
    [one] a linha { $rows } tem um endereço ou um número de uma pessoa onde devia estar um departamento
   *[other] as linhas { $rows } têm um endereço ou um número de uma pessoa onde devia estar um departamento
}
left-out-total = { $count ->
    [one] a linha { $rows } soma outras
   *[other] as linhas { $rows } somam outras
}
left-out-formula = { $count ->
    [one] a linha { $rows } tem uma fórmula onde é preciso um valor; nenhuma se calcula
   *[other] as linhas { $rows } têm uma fórmula onde é preciso um valor; nenhuma se calcula
}
left-out-error-value = { $count ->
    [one] a linha { $rows } tem um erro onde é preciso um valor
   *[other] as linhas { $rows } têm um erro onde é preciso um valor
}
left-out-no-headcount = { $count ->
    [one] a linha { $rows } não tem número de pessoas
   *[other] as linhas { $rows } não têm número de pessoas
}
left-out-bad-headcount = { $count ->
    [one] o número de pessoas da linha { $rows } não é um número inteiro, 1 ou mais
   *[other] os números de pessoas das linhas { $rows } não são números inteiros, 1 ou mais
}
left-out-several = { $count ->
    [one] a linha { $rows } indica vários departamentos com um só número de pessoas
   *[other] as linhas { $rows } indicam vários departamentos com um só número de pessoas
}

## O que faz uma importação de departamentos
import-source = { $kind }, { $from }; os nomes das colunas estão na linha { $row }.
import-of-contacts = Os contactos da plataforma
import-of-people = Uma lista de pessoas
import-of-departments = Uma lista de departamentos
import-from-sheet = da folha “{ $sheet }”
import-from-text = de texto em { $encoding } com { $delimiter }
import-commas = vírgulas
import-semicolons = pontos e vírgulas
import-tabs = tabulações
import-added = acrescentado
import-changed = alterado
import-unchanged = igual
import-column-department = Departamento
import-column-people = Pessoas
import-column-accounts = +86/contas
import-people-dropped = As pessoas foram só contadas: não se guarda o nome, o número nem o endereço de ninguém.
import-no-headcounts = A lista não tem números de pessoas: um departamento novo começa com 1, os outros ficam com o seu.
import-root = Todos os departamentos estão abaixo de “{ $root }”, que não entra nos seus nomes.
import-codes = Indicativos: { $codes }.
import-by-form = { $count ->
    [one] Um número sem indicativo tem a forma de um número de telemóvel do Interior da China e conta como +86.
   *[other] { $count } números sem indicativo têm a forma de números de telemóvel do Interior da China e contam como +86.
}
import-unknown-codes = { $count ->
    [one] Uma conta não tem número, ou tem um de que não se sabe o indicativo;
   *[other] { $count } contas não têm número, ou têm um de que não se sabe o indicativo;
} { $departments ->
    [one] as contas do seu departamento ficam como estavam.
   *[other] as contas de { $departments } departamentos ficam como estavam.
}
import-merged = “{ $department }” está nas linhas { $rows }: somam-se.
import-repeated = { $count ->
    [one] Uma linha repete alguém que já foi contado nesse departamento.
   *[other] { $count } linhas repetem alguém que já foi contado nesse departamento.
}
import-left-out = De fora: { $why }.
import-ambiguous = A avaliação tem “{ $department }” duas vezes; trata-se do primeiro.
import-not-listed = { $count ->
    [one] Não está na lista, e fica como está: { $departments }.
   *[other] Não estão na lista, e ficam como estão: { $departments }.
}
import-summary = { $added } acrescentados, { $changed } alterados, { $unchanged } iguais; { $left ->
    [0] nenhuma linha de fora.
    [one] uma linha de fora.
   *[other] { $left } linhas de fora.
}
import-accept = Pôr isto na avaliação? [y/N]
import-not-accepted = Nada foi alterado. Aceite com --yes.
import-declined = Nada foi alterado.
import-nothing = Não há nada a alterar.
import-accepted = Está na avaliação; anular uma vez no assistente volta atrás.
import-changed-meanwhile = a avaliação foi alterada entretanto; importe o ficheiro outra vez
import-unknown-encoding = “{ $name }” não é nenhuma das codificações que se leem: { $names }

## A importação no assistente
import-title = Importar departamentos
import-path = Ficheiro
import-path-hint = Uma lista de departamentos com números de pessoas, ou os contactos da plataforma: .xlsx ou CSV. Primeiro mostra-se o que mudaria.
import-path-missing = Introduza o caminho da lista, ou largue o ficheiro no terminal.
import-preview = Importação: o que mudaria
import-enter = Enter põe isto na avaliação; Esc não altera nada.

// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/sql/server_answer.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

class ServerAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void hidesWhatStandsInQuotes_data();
    void hidesWhatStandsInQuotes();
    void hidesTheRestOfWhatIsCut();
    void knowsWhatIsOfTheStatementAlone();
};

void ServerAnswerTest::hidesWhatStandsInQuotes_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *name, const char *answer, const char *told) {
        QTest::newRow(name) << QString::fromUtf8(answer) << QString::fromUtf8(told);
    };
    row("no value", "division by zero", "division by zero");
    row("PostgreSQL", "invalid input syntax for type numeric: \"Nguyễn Văn A\"",
        "invalid input syntax for type numeric: ***");
    row("a value in front", "value \"99999999999\" is out of range for type integer",
        "value *** is out of range for type integer");
    row("in French", "syntaxe en entrée invalide pour le type numeric : « Nguyễn Văn A »",
        "syntaxe en entrée invalide pour le type numeric : ***");
    row("in German", "ungültige Eingabesyntax für Typ integer: »Nguyễn«",
        "ungültige Eingabesyntax für Typ integer: ***");
    row("MariaDB", "Incorrect double value: 'Nguyễn' for column `db`.`t`.`v` at row 1",
        "Incorrect double value: *** at row 1");
    row("quotes within", "Illegal value: \"ông \"A\", CCCD 048199001234\" found", "Illegal value: *** found");
    row("a sign of its own within", "invalid input: \"H'Bông 048199001234\" here", "invalid input: ***");
    row("a quote without its end", "XPATH syntax error: '!Nguyễn 048199001234", "XPATH syntax error: ***");
    row("curly quotes", "sai kiểu “Nguyễn Văn A”", "sai kiểu ***");
}

void ServerAnswerTest::hidesWhatStandsInQuotes()
{
    QFETCH(QString, answer);
    QTEST(withoutQuoted(answer), "told");
}

void ServerAnswerTest::hidesTheRestOfWhatIsCut()
{
    const QString cut = QStringLiteral("invalid input syntax: \"ông \"A, CCCD 048199001234");
    QCOMPARE(withoutQuoted(cut, AnswerExtent::Cut), QStringLiteral("invalid input syntax: ***"));
    QCOMPARE(withoutQuoted(QStringLiteral("out of ran"), AnswerExtent::Cut), QStringLiteral("out of ran"));
}

void ServerAnswerTest::knowsWhatIsOfTheStatementAlone()
{
    for (const char *state : {"42P01", "42703", "42S02", "25006", "28000", "3D000", "53300", "57014", "08006", "IM002"})
        QVERIFY2(!maySpeakOfRows(QString::fromLatin1(state)), state);
    for (const char *state : {"22P02", "22003", "23000", "P0001", "45000", "HY000", "XX000", ""})
        QVERIFY2(maySpeakOfRows(QString::fromLatin1(state)), state);
}

QTEST_GUILESS_MAIN(ServerAnswerTest)
#include "tst_server_answer.moc"

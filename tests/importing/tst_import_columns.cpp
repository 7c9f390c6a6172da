// SPDX-License-Identifier: GPL-3.0-or-later
// What the import doctor takes the cells of a column for.
#include "tests/importing/proposals.h"

using namespace ioc;
using namespace ioc::test;

class ImportColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void tellsPercentages();
    void asksWhatIsShownAsPercentOnlyHereAndThere_data();
    void asksWhatIsShownAsPercentOnlyHereAndThere();
    void takesDaysWithDotsForDays();
    void namesNoTextWhereKindsMixWithoutOne();
    void takesTheSignsThatAllColumnsShow_data();
    void takesTheSignsThatAllColumnsShow();
};

void ImportColumnsTest::tellsPercentages()
{
    BookWriter book;
    book.sheet().row(1, {"Đơn vị", "Tỷ lệ"}).row(2, {"a", QVariant::fromValue(styled("0.9763", kPercentStyle))});
    const auto proposal = propose(book);
    IOC_VERIFY(proposal);
    QCOMPARE(fieldOf(*proposal, QStringLiteral("Tỷ lệ")),
             (QJsonObject{{"from", "Tỷ lệ"}, {"to", "ty_le"}, {"type", "number"}, {"scale", 100}, {"unit", "%"}}));
}

// 0.9763 shown as 97.63 % and a typed 97.63 in one column: either scale would make one of them another figure.
void ImportColumnsTest::asksWhatIsShownAsPercentOnlyHereAndThere_data()
{
    QTest::addColumn<QVariant>("other");
    QTest::newRow("a plain number") << QVariant(97.63);
    QTest::newRow("a number as text") << QVariant("97,63");
}

void ImportColumnsTest::asksWhatIsShownAsPercentOnlyHereAndThere()
{
    QFETCH(QVariant, other);
    BookWriter book;
    book.sheet()
        .row(1, {"Đơn vị", "Tỷ lệ"})
        .row(2, {"a", QVariant::fromValue(styled("0.9763", kPercentStyle))})
        .row(3, {"b", other});
    const auto proposal = propose(book);
    IOC_VERIFY(proposal);
    QCOMPARE(fieldOf(*proposal, QStringLiteral("Tỷ lệ")), QJsonObject());
    QCOMPARE(proposal->questions.size(), 1);
    QVERIFY(says(proposal->questions, "only some of the cells are shown as percent"));
    QVERIFY(!says(proposal->columns[1].evidence, "scale"));
}

void ImportColumnsTest::takesDaysWithDotsForDays()
{
    BookWriter book;
    book.sheet().row(1, {"Mã xã", "Hạn", "Thu"}).row(2, {"x", "31.12.2026", "1.234.567"});
    const auto proposal = propose(book);
    IOC_VERIFY(proposal);
    QCOMPARE(fieldOf(*proposal, QStringLiteral("Hạn")),
             (QJsonObject{{"from", "Hạn"}, {"to", "han"}, {"type", "date"}, {"format", "d.M.yyyy"}}));
    QCOMPARE(fieldOf(*proposal, QStringLiteral("Thu"))["group"].toString(), QStringLiteral("."));
    QCOMPARE(proposal->questions, QStringList());
}

void ImportColumnsTest::namesNoTextWhereKindsMixWithoutOne()
{
    BookWriter book;
    book.sheet()
        .row(1, {"Đơn vị", "Cột"})
        .row(2, {"a", 5})
        .row(3, {"b", QVariant::fromValue(styled("46316", kDateStyle))});
    const auto proposal = propose(book);
    IOC_VERIFY(proposal);
    QCOMPARE(proposal->questions, QStringList(QStringLiteral("“Cột” holds values of several kinds")));
}

void ImportColumnsTest::takesTheSignsThatAllColumnsShow_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("decimal");
    QTest::addColumn<QString>("group");
    QTest::newRow("one convention in two columns") << "12,5"
                                                   << "1.234.567"
                                                   << ","
                                                   << ".";
    QTest::newRow("the last column shows nothing") << "1.234,5"
                                                   << "7"
                                                   << ","
                                                   << ".";
    QTest::newRow("two decimal signs") << "12,5"
                                       << "12.5"
                                       << ""
                                       << "";
    QTest::newRow("two signs of groups") << "1.234.567"
                                         << "1,234,567"
                                         << ""
                                         << "";
    QTest::newRow("one sign in two meanings") << "12.5"
                                              << "1.234.567"
                                              << ""
                                              << "";
}

void ImportColumnsTest::takesTheSignsThatAllColumnsShow()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    BookWriter book;
    book.sheet().row(1, {"Đơn vị", "Thu", "Chi"}).row(2, {"a", first, second});
    const auto proposal = propose(book);
    IOC_VERIFY(proposal);
    QTEST(proposal->format["decimal"].toString(), "decimal");
    QTEST(proposal->format["group"].toString(), "group");
}

QTEST_GUILESS_MAIN(ImportColumnsTest)
#include "tst_import_columns.moc"

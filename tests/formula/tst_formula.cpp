// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formula/formula.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

class FormulaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void evaluates_data();
    void evaluates();
    void namesWhatItUsesSortedAndOnce();
    void givesNothingForWhatIsNoNumber_data();
    void givesNothingForWhatIsNoNumber();
    void refusesWhatIsNoExpression_data();
    void refusesWhatIsNoExpression();
    void keepsItsValuesWhenMoved();
};

void FormulaTest::evaluates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("result");

    QTest::newRow("constant") << "2.5" << QList<double>{} << 2.5;
    QTest::newRow("measure ids with dots")
        << "tthc.dossiers.late + tthc.dossiers.on_time" << QList<double>{3, 4} << 7.0;
    QTest::newRow("values in the order of the names") << "b - a" << QList<double>{1, 10} << 9.0;
    QTest::newRow("precedence") << "a + b * 2" << QList<double>{1, 3} << 7.0;
    QTest::newRow("power") << "a ^ 3" << QList<double>{2} << 8.0;
    QTest::newRow("choice") << "a > b ? a : b" << QList<double>{2, 5} << 5.0;
    QTest::newRow("comparison with two signs")
        << "(a == b) + (a <= b) + (a >= b) + (a != b)" << QList<double>{2, 2} << 3.0;
    QTest::newRow("functions") << "max(a, b) - min(a, b) + abs(0 - 2)" << QList<double>{2, 5} << 5.0;
    QTest::newRow("a name that begins like a function") << "maximum + min_1" << QList<double>{1, 2} << 3.0;
}

void FormulaTest::evaluates()
{
    QFETCH(QString, text);
    QFETCH(QList<double>, values);
    QFETCH(double, result);
    auto formula = Formula::parse(text);
    IOC_VERIFY(formula);
    QCOMPARE(formula->names().size(), values.size());
    QCOMPARE(formula->evaluate(values), std::optional(result));
}

void FormulaTest::namesWhatItUsesSortedAndOnce()
{
    const auto formula = Formula::parse(QStringLiteral("z.last + a.first * z.last"));
    IOC_VERIFY(formula);
    QCOMPARE(formula->names(), (QStringList{QStringLiteral("a.first"), QStringLiteral("z.last")}));
}

void FormulaTest::givesNothingForWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("1/0") << "1 / a";
    QTest::newRow("0/0") << "a / a";
    QTest::newRow("root of less than nothing") << "sqrt(a - 1)";
    QTest::newRow("beyond the greatest number") << "10 ^ (400 + a)";
}

void FormulaTest::givesNothingForWhatIsNoNumber()
{
    QFETCH(QString, text);
    auto formula = Formula::parse(text);
    IOC_VERIFY(formula);
    const double zero = 0;
    QVERIFY(!formula->evaluate({&zero, 1}));
}

void FormulaTest::refusesWhatIsNoExpression_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << "";
    QTest::newRow("half an expression") << "a +";
    QTest::newRow("a bracket left open") << "(a + b";
    QTest::newRow("two names side by side") << "a b";
    QTest::newRow("a function nobody knows") << "median(a)";
    QTest::newRow("letters outside ASCII") << "hồ_sơ + 1";
    QTest::newRow("two expressions, of which one would be dropped") << "a, b";
    QTest::newRow("an assignment, where a comparison was meant") << "a = 5";
    QTest::newRow("an assignment that adds") << "a += 5";
    QTest::newRow("a text") << "\"a\"";
}

void FormulaTest::refusesWhatIsNoExpression()
{
    QFETCH(QString, text);
    const auto formula = Formula::parse(text);
    IOC_FAILS(formula, ErrorCode::Formula);
    QVERIFY2(formula.error().message.contains(text), qPrintable(formula.error().message));
}

void FormulaTest::keepsItsValuesWhenMoved()
{
    auto parsed = Formula::parse(QStringLiteral("a * 10 + b"));
    IOC_VERIFY(parsed);
    Formula moved = std::move(*parsed);
    QCOMPARE(moved.evaluate(std::vector<double>{1, 2}), std::optional(12.0));
    QCOMPARE(moved.evaluate(std::vector<double>{3, 4}), std::optional(34.0));
}

QTEST_GUILESS_MAIN(FormulaTest)
#include "tst_formula.moc"

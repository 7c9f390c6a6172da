// SPDX-License-Identifier: GPL-3.0-or-later
// The last day of a directive is moved, and moved back.
#include "tests/rules/directives/directive_entries.h"

#include <QTest>

using namespace ioc;
using namespace ioc::test;

class DirectiveExtensionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extendsToADayThatIsToCome_data();
    void extendsToADayThatIsToCome();
    void takesAnExtensionBack();

private:
    DirectiveBook m_book{vietnam()};
};

void DirectiveExtensionsTest::extendsToADayThatIsToCome_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<bool>("isTaken");

    const QDate early(2026, 11, 21);
    const QDate late(2026, 12, 10); // overdue since the 27th
    QTest::newRow("none") << early << QDate() << false;
    QTest::newRow("the one that holds") << early << QDate(2026, 11, 27) << false;
    QTest::newRow("before the one that was ordered") << early << QDate(2026, 11, 26) << false;
    QTest::newRow("after it") << early << QDate(2026, 11, 28) << true;
    QTest::newRow("ten years") << early << QDate(2036, 11, 21) << true;
    QTest::newRow("more than ten years") << early << QDate(2036, 11, 22) << false;
    QTest::newRow("gone by") << late << QDate(2026, 12, 9) << false;
    QTest::newRow("today") << late << late << true;
}

void DirectiveExtensionsTest::extendsToADayThatIsToCome()
{
    QFETCH(QDate, today);
    QFETCH(QDate, due);
    QFETCH(bool, isTaken);
    DirectiveBook book(vietnam());
    take(book, issue());
    DirectiveEntry extended = entry(book.all().front()->id, Event::Extended);
    extended.at = vietnam().startOf(today) + 9h;
    extended.due = due;
    QCOMPARE(book.check(extended).has_value(), isTaken);
}

void DirectiveExtensionsTest::takesAnExtensionBack()
{
    DirectiveBook book(vietnam());
    take(book, issue());
    const Directive &one = *book.all().front();
    DirectiveEntry extended = entry(one.id, Event::Extended);
    const auto to = [&](QDate due) {
        extended.due = due;
        return take(book, extended);
    };
    QCOMPARE(to(QDate(2035, 12, 4)), QString()); // a slip of the finger
    QCOMPARE(to(QDate(2026, 12, 4)), QString());
    QCOMPARE(one.due, QDate(2026, 12, 4));
    QCOMPARE(one.extensions, 1);
    QVERIFY(!to(QDate(2026, 11, 26)).isEmpty());
    QCOMPARE(to(QDate(2026, 11, 27)), QString()); // what was ordered
    QCOMPARE(one.extensions, 1);
}

QTEST_GUILESS_MAIN(DirectiveExtensionsTest)
#include "tst_directive_extensions.moc"

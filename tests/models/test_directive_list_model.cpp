// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_directives.h"
#include "widgets/models/directive_list_model.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace ioc;
using namespace ioc::sample;

namespace {

DirectiveRow rowOf(int number, int percent = 0)
{
    DirectiveRow row;
    row.id = QStringLiteral("2026-%1").arg(number, 4, 10, QLatin1Char('0'));
    row.percent = percent;
    return row;
}

} // namespace

class TestDirectiveListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalRowsTellOfNoChange();
    void changedRowIsToldOnce();
    void differencesLeadFromAnyListToAnyOther();
    void selectionFollowsItsDirective();
    void marksStandOnTheLastDay();
    void whatPeopleWroteIsNoMarkup();

private:
    DirectiveListModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

void TestDirectiveListModel::equalRowsTellOfNoChange()
{
    m_model.apply({rowOf(1), rowOf(2)});
    QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    QSignalSpy moved(&m_model, &QAbstractItemModel::rowsMoved);
    m_model.apply({rowOf(1), rowOf(2)});
    QCOMPARE(changed.size() + moved.size(), 0);
}

void TestDirectiveListModel::changedRowIsToldOnce()
{
    m_model.apply({rowOf(1), rowOf(2), rowOf(3)});
    QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&m_model, &QAbstractItemModel::rowsInserted);
    m_model.apply({rowOf(1), rowOf(2, 40), rowOf(3)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    QCOMPARE(inserted.size(), 0);
}

/// For random lists: the model holds the new one, told by signals that the tester finds consistent, and whoever follows
/// an index still stands on the same directive.
void TestDirectiveListModel::differencesLeadFromAnyListToAnyOther()
{
    std::mt19937 random(20261121); // NOLINT: the same lists each time
    std::vector<int> numbers(24);
    std::iota(numbers.begin(), numbers.end(), 1);
    for (int round = 0; round < 400; ++round) {
        std::shuffle(numbers.begin(), numbers.end(), random);
        const size_t size = random() % (numbers.size() + 1);
        std::vector<DirectiveRow> wanted;
        for (size_t i = 0; i < size; ++i)
            wanted.push_back(rowOf(numbers[i], int(random() % 3)));
        std::map<QString, QPersistentModelIndex> followed;
        for (int i = 0; i < m_model.rowCount(); ++i)
            followed.emplace(m_model.rows()[size_t(i)].id, m_model.index(i, 0));
        m_model.apply(wanted);
        QVERIFY(m_model.rows() == wanted);
        QCOMPARE(m_model.rowCount(), int(size));
        for (const auto &[id, index] : followed) {
            const bool stays = m_model.indexOf(id).isValid();
            QCOMPARE(index.isValid(), stays);
            if (stays)
                QCOMPARE(index.data(DirectiveListModel::IdRole).toString(), id);
        }
    }
}

void TestDirectiveListModel::selectionFollowsItsDirective()
{
    m_model.apply({rowOf(1), rowOf(2), rowOf(3)});
    QItemSelectionModel selection(&m_model);
    selection.select(m_model.indexOf(rowOf(2).id), QItemSelectionModel::SelectCurrent | QItemSelectionModel::Rows);
    m_model.apply({rowOf(4), rowOf(3), rowOf(2, 50)});
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows()[0].row(), 2);
    QCOMPARE(selection.selectedRows()[0].data(DirectiveListModel::IdRole).toString(), rowOf(2).id);
    m_model.apply({rowOf(3)});
    QVERIFY(selection.selectedRows().empty());
}

void TestDirectiveListModel::marksStandOnTheLastDay()
{
    const auto pack = packWithAgencies();
    m_model.apply({makeDirectiveRow(directive("2026-0001", QDate(2026, 11, 19)), nullptr, context(pack))});
    QCOMPARE(m_model.index(0, DirectiveListModel::Due).data(DirectiveListModel::MarkRole).toInt(), int(Mark::Critical));
    QVERIFY(!m_model.index(0, DirectiveListModel::Content).data(DirectiveListModel::MarkRole).isValid());
    QVERIFY(
        m_model.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("overdue. 2026-0001")));
}

void TestDirectiveListModel::whatPeopleWroteIsNoMarkup()
{
    DirectiveRow row = rowOf(1);
    row.content = QStringLiteral("<img src='http://x'>");
    m_model.apply({row});
    const QModelIndex index = m_model.index(0, DirectiveListModel::Content);
    QCOMPARE(index.data().toString(), row.content);
    QCOMPARE(index.data(Qt::ToolTipRole).toString(), QStringLiteral("<qt>&lt;img src='http://x'&gt;</qt>"));
}

QTEST_GUILESS_MAIN(TestDirectiveListModel)
#include "test_directive_list_model.moc"

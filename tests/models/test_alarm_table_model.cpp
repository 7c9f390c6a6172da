// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/sample_province.h"
#include "widgets/models/alarm_table_model.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace ioc;
using namespace ioc::sample;

namespace {

SnapshotPtr of(std::vector<Alarm> active, std::vector<Alarm> quiet = {})
{
    auto snapshot = std::make_shared<Snapshot>(sample::snapshot());
    snapshot->alarms = std::move(active);
    snapshot->quietAlarms = std::move(quiet);
    return snapshot;
}

Alarm level(int commune, Priority priority, Instant at)
{
    return raised("level.high", sample::commune(commune), priority, at, 81.5);
}

Alarm in(AlarmPhase phase, Alarm alarm)
{
    alarm.status.phase = phase;
    return alarm;
}

/// Every text of the model, row by row.
QStringList said(const AlarmTableModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells.join(QLatin1Char('|')));
    }
    return rows;
}

QString said(const AlarmTableModel &model, int row)
{
    return said(model).at(row);
}

/// What a view knows that looks only where it was told to.
class Mirror : public QObject
{
public:
    explicit Mirror(const AlarmTableModel &model)
        : m_model(model)
    {
        connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
            for (int row = first; row <= last; ++row)
                m_rows.insert(row, said(m_model, row));
        });
        connect(&model, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { m_rows.remove(first, last - first + 1); });
        connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
            for (int row = from.row(); row <= to.row(); ++row)
                m_rows[row] = said(m_model, row);
        });
        connect(&model, &QAbstractItemModel::layoutChanged, this, [this] { m_rows = said(m_model); });
    }
    const QStringList &rows() const { return m_rows; }

private:
    const AlarmTableModel &m_model;
    QStringList m_rows;
};

/// Where every alarm stood; after a change each must be where the model says, or nowhere.
class Places
{
public:
    explicit Places(const AlarmTableModel &model)
        : m_model(model)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (const auto key = model.keyAt(row))
                m_places.emplace_back(*key, model.index(row, 0));
        }
    }
    bool areKept() const
    {
        return std::all_of(m_places.begin(), m_places.end(), [this](const auto &place) {
            return place.second.isValid() ? m_model.rowOf(place.first) == place.second.row()
                                          : m_model.rowOf(place.first) < 0;
        });
    }

private:
    const AlarmTableModel &m_model;
    std::vector<std::pair<AlarmKey, QPersistentModelIndex>> m_places;
};

/// A province in which anything may happen: each commune and each of ten rules has an alarm or not, in any phase.
SnapshotPtr anything(QRandomGenerator &random)
{
    std::vector<Alarm> active;
    std::vector<Alarm> quiet;
    for (int unit = 0; unit < 4; ++unit) {
        for (int i = 0; i < 10; ++i) {
            const char *rule = i % 2 == 0 ? "level.high" : "overdue.high";
            if (random.bounded(3) == 0)
                continue;
            Alarm alarm = raised(rule, commune(unit), Priority(random.bounded(4)), sample::at(random.bounded(18), 0),
                                 random.bounded(90));
            alarm.key.rule = RuleId(alarm.key.rule.toString() + QString::number(i));
            alarm.status.phase = AlarmPhase(1 + random.bounded(7));
            if (random.bounded(3) == 0)
                alarm.cause = AlarmKey{RuleId(QStringLiteral("level.high0")), commune(random.bounded(4))};
            if (random.bounded(2) == 0)
                alarm.status.owner = QStringLiteral("lan");
            (alarm.status.isActive() ? active : quiet).push_back(alarm);
        }
    }
    return of(active, quiet);
}

} // namespace

class TestAlarmTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_pack = sample::pack(); }

    void gravestThenNewestFirst()
    {
        AlarmTableModel model;
        model.apply(of({level(0, Priority::High, sample::at(18, 0)), level(1, Priority::Critical, sample::at(10, 0)),
                        level(2, Priority::High, sample::at(18, 30))}),
                    eyes());
        QVERIFY(*model.keyAt(0) == key(1));
        QVERIFY(*model.keyAt(1) == key(2));
        QVERIFY(*model.keyAt(2) == key(0));
    }

    void sameSnapshotChangesNothing()
    {
        AlarmTableModel model;
        model.apply(of({level(0, Priority::High, sample::at(18, 0))}), eyes());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy moved(&model, &QAbstractItemModel::layoutChanged);
        model.apply(of({level(0, Priority::High, sample::at(18, 0))}), eyes());
        QCOMPARE(changed.size() + inserted.size() + moved.size(), 0);
    }

    void onlyTheRowThatMovedIsTold()
    {
        AlarmTableModel model;
        const Alarm first = level(0, Priority::High, sample::at(18, 30));
        const Alarm second = level(1, Priority::High, sample::at(18, 0));
        model.apply(of({first, second}), eyes());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.apply(of({first, in(AlarmPhase::Acknowledged, second)}), eyes());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 1);
    }

    void selectionFollowsItsAlarms()
    {
        AlarmTableModel model;
        QItemSelectionModel selection(&model);
        model.apply(of({level(0, Priority::High, sample::at(18, 0)), level(1, Priority::High, sample::at(17, 0))}),
                    eyes());
        selection.setCurrentIndex(model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        // The second is raised again, above the first, and a third comes above all.
        model.apply(of({level(2, Priority::Critical, sample::at(18, 40)), level(1, Priority::High, sample::at(18, 30)),
                        level(0, Priority::High, sample::at(18, 0))}),
                    eyes());
        QVERIFY(*model.keyAt(selection.currentIndex().row()) == key(1));
        QCOMPARE(selection.selectedRows().size(), 1);
        QVERIFY(*model.keyAt(selection.selectedRows()[0].row()) == key(1));
    }

    void headingsCannotBeChosen()
    {
        AlarmTableModel model;
        Alarm follower = level(1, Priority::High, sample::at(18, 0));
        follower.cause = key(0);
        model.apply(of({level(0, Priority::Critical, sample::at(17, 0)), follower,
                        level(2, Priority::High, sample::at(16, 0))}),
                    eyes());
        model.setGrouping(DeskGrouping::Cause);
        QCOMPARE(model.rowCount(), 5); // two headings
        QVERIFY(!model.keyAt(0));
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
        QVERIFY(model.index(0, 0).data().toString().contains(QStringLiteral("2")));
        QVERIFY(*model.keyAt(1) == key(0));
        QVERIFY(*model.keyAt(2) == key(1));
        QVERIFY(!model.keyAt(3));
        QVERIFY(*model.keyAt(4) == key(2));
    }

    void pendingShowsUntilItIsOver()
    {
        AlarmTableModel model;
        model.apply(of({level(0, Priority::High, sample::at(18, 0))}), eyes());
        const QString before = model.index(0, AlarmTableModel::StateColumn).data().toString();
        model.setPending({key(0)});
        QCOMPARE(model.index(0, AlarmTableModel::StateColumn).data().toString(), QStringLiteral("being recorded…"));
        model.setPending({});
        QCOMPARE(model.index(0, AlarmTableModel::StateColumn).data().toString(), before);
    }

    void anOldValueIsCalledOld()
    {
        AlarmTableModel model;
        Alarm alarm = level(0, Priority::High, sample::at(18, 0));
        alarm.valueIsOld = true;
        model.apply(of({alarm}), eyes());
        QVERIFY(model.index(0, AlarmTableModel::ValueColumn).data().toString().contains(QStringLiteral("old")));
    }

    void valuesAreOldWhileTheEngineIsSilent()
    {
        AlarmTableModel model;
        Alarm bare = level(1, Priority::Normal, sample::at(18, 0));
        bare.value.reset();
        const SnapshotPtr snapshot = of({level(0, Priority::High, sample::at(18, 0)), bare});
        const auto value = [&model](int row) {
            return model.index(row, AlarmTableModel::ValueColumn).data().toString();
        };
        const auto isOld = [&model] { return model.index(0, 0).data(AlarmTableModel::OldRole).toBool(); };
        model.apply(snapshot, eyes());
        const QString before = value(0);
        QVERIFY(!isOld());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        PresentContext silent = eyes();
        silent.silentSince = sample::at(18, 40);
        model.apply(snapshot, silent);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(value(0), before + QStringLiteral(" (old)"));
        QCOMPARE(value(1), QStringLiteral("—"));
        QVERIFY(isOld());
        model.apply(snapshot, eyes());
        QCOMPARE(changed.size(), 2);
        QCOMPARE(value(0), before);
    }

    void textIsNoMarkupInAToolTip()
    {
        AlarmTableModel model;
        Alarm alarm = level(0, Priority::High, sample::at(18, 0));
        alarm.status.owner = QStringLiteral("<img src='http://x'>");
        model.apply(of({alarm}), eyes());
        const QModelIndex taken = model.index(0, AlarmTableModel::TakenColumn);
        QCOMPARE(taken.data().toString(), alarm.status.owner);
        QCOMPARE(taken.data(Qt::ToolTipRole).toString(), QStringLiteral("<qt>&lt;img src='http://x'&gt;</qt>"));
    }

    void languageChangesEveryText()
    {
        AlarmTableModel model;
        model.apply(of({level(0, Priority::High, sample::at(18, 0))}), eyes());
        QCOMPARE(model.index(0, AlarmTableModel::NameColumn).data().toString(),
                 QStringLiteral("Water above alarm level 2"));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.apply(of({level(0, Priority::High, sample::at(18, 0))}), sample::context(m_pack, Language::Vietnamese));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(0, AlarmTableModel::NameColumn).data().toString(),
                 QStringLiteral("Mực nước vượt báo động 2"));
    }

    // Whatever came before, the list is that of the newest snapshot, and every change was told by the rules.
    void differencesAddUpToTheWhole()
    {
        QRandomGenerator random(20261122);
        AlarmTableModel model;
        const Mirror mirror(model);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int step = 0; step < 150; ++step) {
            const SnapshotPtr snapshot = anything(random);
            DeskFilter filter = model.filter();
            if (random.bounded(8) == 0)
                filter.scope = DeskFilter::Scope(random.bounded(3));
            if (random.bounded(8) == 0)
                filter.text = random.bounded(2) ? QStringLiteral("lam thuy") : QString();
            if (random.bounded(8) == 0)
                filter.taken = DeskFilter::Taken(random.bounded(3));
            const auto grouping = random.bounded(8) == 0 ? DeskGrouping(random.bounded(4)) : model.grouping();
            const std::function<void()> changes[] = {[&] { model.apply(snapshot, eyes()); },
                                                     [&] { model.setFilter(filter, QStringLiteral("lan")); },
                                                     [&] { model.setGrouping(grouping); }};
            for (const auto &change : changes) {
                const Places before(model);
                change();
                QVERIFY(before.areKept());
                QCOMPARE(mirror.rows(), said(model));
            }
            AlarmTableModel fresh;
            fresh.setFilter(filter, QStringLiteral("lan"));
            fresh.setGrouping(grouping);
            fresh.apply(snapshot, eyes());
            QCOMPARE(said(model), said(fresh));
            for (int row = 0; row < model.rowCount(); ++row) {
                if (const auto key = model.keyAt(row))
                    QCOMPARE(model.rowOf(*key), row);
            }
        }
    }

private:
    PresentContext eyes() const { return sample::context(m_pack, Language::English); }
    static AlarmKey key(int commune) { return {RuleId(QStringLiteral("level.high")), sample::commune(commune)}; }

    PackPtr m_pack;
};

QTEST_GUILESS_MAIN(TestAlarmTableModel)
#include "test_alarm_table_model.moc"

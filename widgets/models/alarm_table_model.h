// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/alarm_cells.h"
#include "widgets/models/desk_filter.h"
#include "widgets/models/desk_groups.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

#include <QAbstractTableModel>
#include <QSet>

namespace ioc {

/// The list of a desk: the alarms of the newest snapshot that pass the filter, in their order, under headings where
/// they are grouped. A heading is a row that cannot be selected, and can be folded. A new snapshot changes only the
/// rows that differ, so that selection, focus and place stay where they were; texts are made when they are asked for.
/// GUI thread.
class AlarmTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using enum AlarmCells::Column;

    enum Role {
        HeadingRole = Qt::UserRole, ///< bool
        FoldedRole,                 ///< bool: of a heading
        MarkRole,                   ///< Mark as int
        WaitingRole,                ///< bool: for somebody to acknowledge it
        QuietRole,                  ///< bool: put aside, or in line again
        OldRole,                    ///< bool: stands as last known
        PendingRole                 ///< bool: what somebody did with it is being recorded
    };

    explicit AlarmTableModel(QObject *parent = nullptr);

    /// The newest alarms, and with what eyes they are shown.
    void apply(const SnapshotPtr &snapshot, const PresentContext &context);
    void setFilter(const DeskFilter &filter, const QString &me);
    void setGrouping(DeskGrouping grouping);
    void setPending(const QSet<AlarmKey> &pending);

    const DeskFilter &filter() const { return m_sieve.filter(); }
    DeskGrouping grouping() const { return m_grouping; }

    /// How many alarms of the snapshot are of that scope, and how many pass the filter.
    int inScope(DeskFilter::Scope scope) const;
    int shownAlarms() const { return m_shown; }

    /// The heading over a row, or the row itself where it is one; -1 where nothing is grouped.
    int headingOf(int row) const;
    bool isHeading(int row) const;

    /// Under a folded heading no alarm has a row, while this model lasts; the heading goes on counting them.
    bool isFolded(int row) const;
    void setFolded(int heading, bool folded);

    /// Unfolds what an alarm is hidden under.
    void reveal(const AlarmKey &key);

    /// Nothing for a heading or a row that is not there.
    std::optional<AlarmKey> keyAt(int row) const;
    int rowOf(const AlarmKey &key) const; ///< -1 when it is not listed

    /// Of the snapshot, listed or not; nullptr when it is normal.
    const Alarm *alarm(const AlarmKey &key) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// Around every change of rows, so that a view can keep its place.
    void rowsAboutToChange();
    void rowsChanged();

private:
    struct Row
    {
        QString id;                   ///< of the alarm, or of the heading
        const Alarm *alarm = nullptr; ///< of the snapshot; null: a heading
        QString title;                ///< of a heading
        size_t members = 0;           ///< of a heading
        size_t waiting = 0;           ///< of a heading
        bool isFolded = false;        ///< of a heading: its alarms have no rows
        int place = -1;               ///< while rows change: in the list to come; -1: it is to go
    };

    static bool looksTheSame(const Row &a, const Row &b);
    QString foldOf(const QString &id) const; ///< of a heading, in this grouping
    std::vector<const Alarm *> listed() const;
    std::vector<Row> wantedRows();
    void rebuild(bool everything);
    void removeGone();
    void reorder(); ///< by place
    void insertNew(const std::vector<Row> &wanted);
    void replaceAll(std::vector<Row> wanted, bool everything);
    QString searched(const Alarm &alarm) const;
    QVariant headingData(const Row &row, int column, int role) const;
    QVariant alarmData(const Alarm &alarm, int column, int role) const;
    QString cell(const Alarm &alarm, int column) const;

    SnapshotPtr m_snapshot;
    std::optional<PresentContext> m_context;
    QHash<AlarmKey, const Alarm *> m_alarms; ///< of the snapshot
    DeskSieve m_sieve;
    DeskGrouping m_grouping = DeskGrouping::None;
    QSet<QString> m_folded;            ///< groups, by foldOf()
    QHash<AlarmKey, QString> m_hidden; ///< alarms that have no row, by what is folded over them
    QSet<AlarmKey> m_pending;
    std::vector<Row> m_rows;
    QHash<QString, int> m_places; ///< by id, of m_rows
    int m_shown = 0;

    /// What an alarm is searched in, made once for what it is made of.
    struct Searched
    {
        QString member;
        QString owner;
        QString text;
    };
    mutable QHash<AlarmKey, Searched> m_searched;
};

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/alarm_table_model.h"

#include "widgets/models/alarm_words.h"
#include "widgets/models/search_text.h"

#include <numeric>

namespace ioc {
namespace {

const QLatin1Char kHeading('#'); // no rule's id begins with it
constexpr int kMostPieces = 3;

/// In how many unbroken stretches the rows of which that holds lie.
template <typename Rows, typename Holds>
int pieces(const Rows &rows, Holds holds)
{
    int count = 0;
    bool within = false;
    for (const auto &row : rows) {
        const bool now = holds(row);
        count += now && !within;
        within = now;
    }
    return count;
}

bool looksTheSame(const Alarm &a, const Alarm &b)
{
    return a.status == b.status && a.priority == b.priority && a.value == b.value && a.member == b.member &&
           a.valueIsOld == b.valueIsOld && a.owner == b.owner && a.name.vi == b.name.vi && a.name.en == b.name.en;
}

} // namespace

AlarmTableModel::AlarmTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void AlarmTableModel::apply(const SnapshotPtr &snapshot, const PresentContext &context)
{
    const SnapshotPtr before = m_snapshot; // the rows point into it until they are replaced
    const bool isOtherwise = !m_context || m_context->format.language() != context.format.language() ||
                             m_context->pack != context.pack ||
                             m_context->format.zone().date(m_context->now) != context.format.zone().date(context.now);
    const bool isSilent = context.silentSince.has_value();
    const bool isOlder = m_context && m_context->silentSince.has_value() != isSilent; // or no longer
    if (isOtherwise)
        m_searched.clear();
    m_context = context;
    m_snapshot = snapshot;
    m_alarms.clear();
    for (const auto *alarms : {&snapshot->alarms, &snapshot->quietAlarms}) {
        for (const Alarm &alarm : *alarms)
            m_alarms.insert(alarm.key, &alarm);
    }
    rebuild(isOtherwise || isOlder);
    if (isOtherwise)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

void AlarmTableModel::setFilter(const DeskFilter &filter, const QString &me)
{
    if (m_sieve.filter() == filter && m_sieve.me() == me)
        return;
    m_sieve = DeskSieve(filter, me);
    rebuild(false);
}

void AlarmTableModel::setGrouping(DeskGrouping grouping)
{
    if (m_grouping == grouping)
        return;
    m_grouping = grouping;
    rebuild(false);
}

void AlarmTableModel::setPending(const QSet<AlarmKey> &pending)
{
    const QSet<AlarmKey> before = std::exchange(m_pending, pending);
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const auto key = keyAt(row);
        if (key && before.contains(*key) != pending.contains(*key))
            Q_EMIT dataChanged(index(row, 0), index(row, Columns - 1));
    }
}

int AlarmTableModel::inScope(DeskFilter::Scope scope) const
{
    return int(std::count_if(m_alarms.begin(), m_alarms.end(),
                             [scope](const Alarm *alarm) { return isInScope(*alarm, scope); }));
}

std::optional<AlarmKey> AlarmTableModel::keyAt(int row) const
{
    if (row < 0 || row >= int(m_rows.size()) || !m_rows[size_t(row)].alarm)
        return std::nullopt;
    return m_rows[size_t(row)].alarm->key;
}

int AlarmTableModel::rowOf(const AlarmKey &key) const
{
    return m_places.value(textOf(key), -1);
}

const Alarm *AlarmTableModel::alarm(const AlarmKey &key) const
{
    return m_alarms.value(key, nullptr);
}

QString AlarmTableModel::searched(const Alarm &alarm) const
{
    Searched &known = m_searched[alarm.key];
    if (!known.text.isEmpty() && known.member == alarm.member && known.owner == alarm.status.owner)
        return known.text;
    known = {alarm.member, alarm.status.owner, searchText(AlarmCells::searched(alarm, *m_context))};
    return known.text;
}

std::vector<const Alarm *> AlarmTableModel::listed() const
{
    std::vector<const Alarm *> alarms;
    for (const auto *all : {&m_snapshot->alarms, &m_snapshot->quietAlarms}) {
        for (const Alarm &alarm : *all) {
            if (m_sieve.passes(alarm, [this](const Alarm &asked) { return searched(asked); }))
                alarms.push_back(&alarm);
        }
    }
    std::sort(alarms.begin(), alarms.end(), [](const Alarm *a, const Alarm *b) { return comesBefore(*a, *b); });
    return alarms;
}

std::vector<AlarmTableModel::Row> AlarmTableModel::wantedRows()
{
    std::vector<Row> rows;
    const auto alarms = listed();
    m_hidden.clear();
    m_shown = int(alarms.size());
    rows.reserve(alarms.size());
    for (const DeskGroup &group : groupsOf(alarms, m_grouping, *m_context)) {
        const QString fold = foldOf(kHeading + group.id);
        const bool isFolded = m_grouping != DeskGrouping::None && m_folded.contains(fold);
        if (m_grouping != DeskGrouping::None)
            rows.push_back(
                {kHeading + group.id, nullptr, group.title, group.members.size(), group.waiting, isFolded, -1});
        for (const Alarm *alarm : group.members) {
            if (isFolded)
                m_hidden.insert(alarm->key, fold);
            else
                rows.push_back({textOf(alarm->key), alarm, {}, 0, 0, false, -1});
        }
    }
    return rows;
}

bool AlarmTableModel::looksTheSame(const Row &a, const Row &b)
{
    return a.alarm && b.alarm
               ? ioc::looksTheSame(*a.alarm, *b.alarm)
               : a.title == b.title && a.members == b.members && a.waiting == b.waiting && a.isFolded == b.isFolded;
}

void AlarmTableModel::rebuild(bool everything)
{
    if (!m_snapshot)
        return;
    Q_EMIT rowsAboutToChange();
    std::vector<Row> wanted = wantedRows();
    QHash<QString, int> places;
    places.reserve(qsizetype(wanted.size()));
    for (size_t row = 0; row < wanted.size(); ++row) {
        wanted[row].place = int(row);
        places.insert(wanted[row].id, int(row));
    }
    for (Row &row : m_rows)
        row.place = places.value(row.id, -1);
    removeGone();
    reorder();
    insertNew(wanted);
    m_places = std::move(places);
    replaceAll(std::move(wanted), everything);
    Q_EMIT rowsChanged();
}

/// Where rows leave in many places they first go to the end, for a view lays out anew with each piece.
void AlarmTableModel::removeGone()
{
    const auto isGone = [](const Row &row) { return row.place < 0; };
    if (pieces(m_rows, isGone) > kMostPieces) {
        std::vector<int> places;
        for (size_t row = 0; row < m_rows.size(); ++row) {
            places.push_back(m_rows[row].place);
            m_rows[row].place = int(isGone(m_rows[row]) ? m_rows.size() + row : row);
        }
        reorder();
        for (Row &row : m_rows) {
            const auto before = size_t(row.place);
            row.place = before < places.size() ? places[before] : -1;
        }
    }
    for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
        if (!isGone(m_rows[size_t(last)]))
            continue;
        int first = last;
        while (first > 0 && isGone(m_rows[size_t(first) - 1]))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void AlarmTableModel::reorder()
{
    const auto byPlace = [](const Row &a, const Row &b) { return a.place < b.place; };
    if (std::is_sorted(m_rows.begin(), m_rows.end(), byPlace))
        return;
    Q_EMIT layoutAboutToBeChanged();
    std::vector<int> order(m_rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [this](int a, int b) { return m_rows[size_t(a)].place < m_rows[size_t(b)].place; });
    std::vector<Row> rows(m_rows.size());
    std::vector<int> now(m_rows.size());
    for (size_t row = 0; row < order.size(); ++row) {
        rows[row] = std::move(m_rows[size_t(order[row])]);
        now[size_t(order[row])] = int(row);
    }
    m_rows = std::move(rows);
    const QModelIndexList kept = persistentIndexList();
    QModelIndexList moved;
    for (const QModelIndex &before : kept)
        moved.append(index(now[size_t(before.row())], before.column()));
    changePersistentIndexList(kept, moved);
    Q_EMIT layoutChanged();
}

/// Where rows come in many places they come at the end and are put in order then.
void AlarmTableModel::insertNew(const std::vector<Row> &wanted)
{
    std::vector<bool> isThere(wanted.size());
    for (const Row &row : m_rows)
        isThere[size_t(row.place)] = true;
    const auto isNew = [&isThere](const Row &row) { return !isThere[size_t(row.place)]; };
    if (pieces(wanted, isNew) > kMostPieces) {
        std::vector<Row> fresh;
        std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(fresh), isNew);
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
        m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
        endInsertRows();
        return reorder();
    }
    for (size_t at = 0; at < wanted.size(); ++at) {
        if (!isNew(wanted[at]))
            continue;
        size_t end = at + 1;
        while (end < wanted.size() && isNew(wanted[end]))
            ++end;
        beginInsertRows({}, int(at), int(end) - 1);
        m_rows.insert(m_rows.begin() + std::ptrdiff_t(at), wanted.begin() + std::ptrdiff_t(at),
                      wanted.begin() + std::ptrdiff_t(end));
        endInsertRows();
        at = end - 1;
    }
}

void AlarmTableModel::replaceAll(std::vector<Row> wanted, bool everything)
{
    std::vector<bool> changed(wanted.size());
    for (size_t row = 0; row < wanted.size(); ++row)
        changed[row] = everything || !looksTheSame(m_rows[row], wanted[row]);
    m_rows = std::move(wanted);
    for (size_t first = 0; first < changed.size(); ++first) {
        if (!changed[first])
            continue;
        size_t last = first;
        while (last + 1 < changed.size() && changed[last + 1])
            ++last;
        Q_EMIT dataChanged(index(int(first), 0), index(int(last), Columns - 1));
        first = last;
    }
}

int AlarmTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AlarmTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

Qt::ItemFlags AlarmTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isHeading(index.row())) // the keys pass over it, unless it stands for what is folded under it
        return isFolded(index.row()) ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant AlarmTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (role == HeadingRole)
        return row.alarm == nullptr;
    if (role == FoldedRole)
        return row.isFolded;
    return row.alarm ? alarmData(*row.alarm, index.column(), role) : headingData(row, index.column(), role);
}

QVariant AlarmTableModel::alarmData(const Alarm &alarm, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return cell(alarm, column);
    case Qt::ToolTipRole:
        return AlarmWords::toolTip(cell(alarm, column));
    case Qt::AccessibleTextRole:
        return column == NameColumn ? QStringList{cell(alarm, PriorityColumn), cell(alarm, NameColumn),
                                                  cell(alarm, PlaceColumn), cell(alarm, StateColumn)}
                                          .join(QStringLiteral(", "))
                                    : cell(alarm, column);
    case Qt::TextAlignmentRole:
        return int((column == ValueColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case MarkRole:
        return int(markOf(alarm.priority));
    case WaitingRole:
        return isWaiting(alarm);
    case QuietRole:
        return !alarm.status.isActive();
    case OldRole:
        return AlarmWords::isOld(alarm, *m_context);
    case PendingRole:
        return m_pending.contains(alarm.key);
    default:
        return {};
    }
}

QString AlarmTableModel::cell(const Alarm &alarm, int column) const
{
    return AlarmCells::text(alarm, column, m_pending.contains(alarm.key), *m_context);
}

QVariant AlarmTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == ValueColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return AlarmCells::name(section);
}

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
// The headings of the list: what they say, and what is folded under them.
#include "widgets/models/alarm_table_model.h"

namespace ioc {

QString AlarmTableModel::foldOf(const QString &id) const
{
    return QString::number(int(m_grouping)) + id;
}

bool AlarmTableModel::isHeading(int row) const
{
    return row >= 0 && row < int(m_rows.size()) && !m_rows[size_t(row)].alarm;
}

bool AlarmTableModel::isFolded(int row) const
{
    return isHeading(row) && m_rows[size_t(row)].isFolded;
}

int AlarmTableModel::headingOf(int row) const
{
    while (row >= 0 && row < int(m_rows.size()) && m_rows[size_t(row)].alarm)
        --row;
    return isHeading(row) ? row : -1;
}

void AlarmTableModel::setFolded(int heading, bool folded)
{
    if (!isHeading(heading) || isFolded(heading) == folded)
        return;
    const QString fold = foldOf(m_rows[size_t(heading)].id);
    if (folded)
        m_folded.insert(fold);
    else
        m_folded.remove(fold);
    rebuild(false);
}

void AlarmTableModel::reveal(const AlarmKey &key)
{
    const auto hidden = m_hidden.constFind(key);
    if (hidden == m_hidden.constEnd())
        return;
    m_folded.remove(*hidden);
    rebuild(false);
}

QVariant AlarmTableModel::headingData(const Row &row, int column, int role) const
{
    if (role == Qt::ToolTipRole)
        return row.isFolded ? tr("Unfold it: → or Space, or a click")
                            : tr("Fold it: ← on one of its alarms, or a click");
    if (column != 0 || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const QString count = tr("%n alarm(s)", nullptr, int(row.members));
    QStringList parts{row.title, count};
    if (row.waiting > 0)
        parts.append(tr("%n waiting", nullptr, int(row.waiting)));
    if (role == Qt::AccessibleTextRole)
        parts.append(row.isFolded ? tr("folded") : tr("unfolded"));
    return parts.join(QStringLiteral(" · "));
}

} // namespace ioc

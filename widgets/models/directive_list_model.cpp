// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/directive_list_model.h"

#include <QSet>

#include <algorithm>

namespace ioc {
namespace {

QString textOf(const DirectiveRow &row, int column)
{
    switch (column) {
    case DirectiveListModel::Number:
        return row.number;
    case DirectiveListModel::Content:
        return row.content;
    case DirectiveListModel::InCharge:
        return row.chargeText;
    case DirectiveListModel::Due:
        return row.dueText;
    case DirectiveListModel::Progress:
        return row.progressText;
    case DirectiveListModel::State:
        return row.stateText;
    default:
        return row.indicatorText;
    }
}

/// What people wrote is no markup.
QString toolTip(const QString &text)
{
    return text.isEmpty() ? text : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
}

QVariant sortKey(const DirectiveRow &row, int column)
{
    if (column == DirectiveListModel::Due)
        return row.due;
    if (column == DirectiveListModel::Progress)
        return row.percent;
    if (column == DirectiveListModel::Number)
        return row.id; // papers are numbered by many hands
    return textOf(row, column);
}

} // namespace

void DirectiveListModel::apply(std::vector<DirectiveRow> rows)
{
    QSet<QString> wanted;
    for (const DirectiveRow &row : rows)
        wanted.insert(row.id);
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (wanted.contains(m_rows[size_t(i)].id))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
    for (int i = 0; i < int(rows.size()); ++i) {
        DirectiveRow &next = rows[size_t(i)];
        const auto found = std::find_if(m_rows.begin() + i, m_rows.end(),
                                        [&next](const DirectiveRow &row) { return row.id == next.id; });
        const int from = int(found - m_rows.begin());
        if (found == m_rows.end()) {
            beginInsertRows({}, i, i);
            m_rows.insert(m_rows.begin() + i, std::move(next));
            endInsertRows();
            continue;
        }
        if (from != i) {
            beginMoveRows({}, from, from, {}, i);
            std::rotate(m_rows.begin() + i, found, found + 1);
            endMoveRows();
        }
        if (m_rows[size_t(i)] == next)
            continue;
        m_rows[size_t(i)] = std::move(next);
        Q_EMIT dataChanged(index(i, 0), index(i, kColumns - 1));
    }
}

QModelIndex DirectiveListModel::indexOf(const QString &id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const DirectiveRow &row) { return row.id == id; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()), 0);
}

int DirectiveListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DirectiveListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QVariant DirectiveListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DirectiveRow &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(index.column() == Due ? row.dueDateText : textOf(row, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == Number ? spokenText(row) : textOf(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Progress ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IdRole:
        return row.id;
    case RowRole:
        return QVariant::fromValue(row);
    case MarkRole:
        return index.column() == Due ? QVariant(int(row.mark)) : QVariant();
    case SortRole:
        return sortKey(row, index.column());
    default:
        return {};
    }
}

QVariant DirectiveListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Number"),   tr("Content"), tr("In charge"), tr("Due"),
                              tr("Progress"), tr("State"),   tr("Indicator")};
    return section >= 0 && section < kColumns ? QVariant(titles[section]) : QVariant();
}

void DirectiveListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
}

QString spokenText(const DirectiveRow &row)
{
    QStringList parts{row.markWord,  row.number,  row.content,      row.chargeText,
                      row.stateText, row.dueText, row.progressText, row.indicatorText};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

} // namespace ioc

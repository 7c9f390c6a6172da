// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/directive_row.h"

#include <QAbstractTableModel>

namespace ioc {

/// Directives row by row, for the list and, of one column of the board, for its cards. What is new is applied as the
/// differences to what stands, so that selection and scrolling stay. GUI thread.
class DirectiveListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Content, InCharge, Due, Progress, State, Indicator, kColumns };
    enum Role {
        IdRole = Qt::UserRole,
        RowRole,  ///< the DirectiveRow
        MarkRole, ///< int of a Mark, on the column Due
        SortRole  ///< what the column is ordered by
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// In the order in which they shall stand; every id once.
    void apply(std::vector<DirectiveRow> rows);

    const std::vector<DirectiveRow> &rows() const { return m_rows; }

    /// An invalid index when it is not there.
    QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// After a change of language.
    void retranslate();

private:
    std::vector<DirectiveRow> m_rows;
};

/// A directive in one sentence, for a screen reader.
QString spokenText(const DirectiveRow &row);

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/directive_row.h"

namespace ioc {

/// Which directives are wanted. A value.
struct DirectiveFilter
{
    enum class Group { All, Open, Overdue, DueThisWeek, Reported, Ended };

    Group group = Group::All;
    Charge charge;  ///< nobody: all
    QString issuer; ///< empty: all
    QString text;   ///< every word of it is found somewhere; accents and capitals make no difference

    bool takes(const DirectiveRow &row) const;

    friend bool operator==(const DirectiveFilter &, const DirectiveFilter &) = default;
};

QString groupTitle(DirectiveFilter::Group group);

/// Those that the filter takes, what needs attention first.
std::vector<DirectiveRow> filtered(const std::vector<DirectiveRow> &rows, const DirectiveFilter &filter);

/// Those of a column of the board, in the same order; of the ended the recent ones.
std::vector<DirectiveRow> ofColumn(const std::vector<DirectiveRow> &rows, DirectiveColumn column);

} // namespace ioc

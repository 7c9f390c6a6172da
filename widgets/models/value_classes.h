// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/format.h"
#include "core/domain/indicator.h"

#include <QColor>
#include <QString>

#include <vector>

namespace ioc {

/// A class of values: its colour and the words of its legend.
struct ValueClass
{
    QColor colour;
    QString text; ///< "85–90"

    friend bool operator==(const ValueClass &, const ValueClass &) = default;
};

/// Which class a value belongs to, from 0: below the first limit, from one limit to below the next, …
size_t classOf(const std::vector<double> &limits, double value);

/// The classes that limits make, ascending by value; coloured from bad to good by the indicator's direction. None
/// without limits.
std::vector<ValueClass> makeClasses(const std::vector<double> &limits, const Indicator &indicator,
                                    const Format &format);

/// Limits for what names none: at most six round steps between the least and the greatest value, from zero where they
/// differ by much.
std::vector<double> roundLimits(const std::vector<double> &values);

/// About four round limits that part the values between the least and the greatest, wherever zero lies.
std::vector<double> spreadLimits(const std::vector<double> &values);

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace ioc {

/// value · multiply / divide. Both are whole numbers and one of them is 1 wherever the units allow it, so that a
/// conversion by a power of ten is one operation and gives the double nearest to the true decimal.
struct UnitFactor
{
    double multiply = 1;
    double divide = 1;

    double operator()(double value) const { return value * multiply / divide; }
    bool isOne() const { return multiply == divide; }
    friend bool operator==(const UnitFactor &, const UnitFactor &) = default;
};

/// What turns an amount of one unit of measure into another: "triệu đồng" into "tỷ đồng" divides by 1000. Units are
/// known by their Vietnamese names, as administrations write them. A unit turns into itself whatever it is; nothing
/// where one of two is unknown or they measure different things.
std::optional<UnitFactor> unitFactor(const QString &from, const QString &to);

} // namespace ioc

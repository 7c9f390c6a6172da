// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/unit.h"

#include <QCoreApplication>

namespace ioc {

/// The names of administrative units as people write them. Any thread.
class UnitText
{
    Q_DECLARE_TR_FUNCTIONS(UnitText)

public:
    /// With the type in full: "Phường Hòa An", "Hòa An Ward".
    static QString full(const AdministrativeUnit &unit, Language language);

    /// With the type abbreviated, for maps and lists: "P. Hòa An".
    static QString brief(const AdministrativeUnit &unit, Language language);
};

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/unit_text.h"

namespace ioc {

QString UnitText::full(const AdministrativeUnit &unit, Language language)
{
    const QString &name = unit.name.in(language);
    switch (unit.type) {
    case UnitType::Province:
        return tr("%1 Province").arg(name);
    case UnitType::City:
        return tr("%1 City").arg(name);
    case UnitType::Town:
        return tr("%1 Town").arg(name);
    case UnitType::District:
        return tr("%1 District").arg(name);
    case UnitType::Commune:
        return tr("%1 Commune").arg(name);
    case UnitType::Ward:
        return tr("%1 Ward").arg(name);
    case UnitType::Township:
        return tr("%1 Township").arg(name);
    case UnitType::SpecialZone:
        break;
    }
    return tr("%1 Special Zone").arg(name);
}

QString UnitText::brief(const AdministrativeUnit &unit, Language language)
{
    const QString &name = unit.name.in(language);
    switch (unit.type) {
    case UnitType::Province:
    case UnitType::City:
    case UnitType::Town:
    case UnitType::District:
        return full(unit, language);
    case UnitType::Commune:
        return tr("C. %1", "commune").arg(name);
    case UnitType::Ward:
        return tr("W. %1", "ward").arg(name);
    case UnitType::Township:
        return tr("T. %1", "township").arg(name);
    case UnitType::SpecialZone:
        break;
    }
    return tr("S.Z. %1", "special zone").arg(name);
}

} // namespace ioc

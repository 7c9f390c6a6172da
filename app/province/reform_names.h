// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/province/reform.h"

#include <QSet>

namespace ioc::province {

/// Names that the pages of the demo show; nothing else may be called so.
QSet<QString> reservedNames();

/// Names and codes the new units and puts them in the order of their codes. As in the real reform, nearly
/// every new code is the old code of one of the parts, though not always of the largest nor of the one that
/// gave the name; the special zone and one more unit have new codes. Names come from a part, from the
/// district whose seat it holds, or are new.
void nameUnits(Reform &reform, const OldProvince &old, PlaceNames &names, Random &random);

} // namespace ioc::province

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ioc {

/// A text as it is searched: small letters without accents, đ is d, single spaces. "Đường  Lê Lợi" is "duong le loi".
QString searchText(const QString &text);

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

namespace ioc {

QString languageCode(Language language)
{
    return language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en");
}

} // namespace ioc

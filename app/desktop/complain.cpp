// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/complain.h"

#include <cstdio>

namespace ioc {

int complain(const Error &error)
{
    std::fputs(qPrintable(QStringLiteral("toancanh: ") + toString(error) + QLatin1Char('\n')), stderr);
    return error.code == ErrorCode::Internal || error.code == ErrorCode::Timeout ? 2 : 1;
}

} // namespace ioc

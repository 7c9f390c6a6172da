// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/notify/channel.h"

#include <QRegularExpression>

namespace ioc {

bool isMailAddress(const QString &text)
{
    static const QRegularExpression plain(
        QStringLiteral("\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                       "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+\\z"));
    return text.size() <= 254 && text.indexOf(u'@') <= 64 && plain.match(text).hasMatch();
}

bool isPhoneNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\A(\\+[1-9][0-9]{7,14}|[0-9]{3,15})\\z"));
    return number.match(text).hasMatch();
}

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_file_feed.h"

#include "core/pack/pack_problem.h"

#include <QRegularExpression>

namespace ioc {

QStringList faultsOfFileFeed(const FeedDefinition &feed)
{
    const QString type = feed.connector["type"].toString();
    if (type != u"folder" && type != u"sftp")
        return {};
    const QString pattern = feed.connector["pattern"].toString();
    if (QRegularExpression::fromWildcard(pattern).isValid())
        return {};
    return {
        PackTexts::tr("The pattern “%1” fits no file: its brackets are no list such as [0-9] or [!~].").arg(pattern)};
}

} // namespace ioc

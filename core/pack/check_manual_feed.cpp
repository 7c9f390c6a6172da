// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_manual_feed.h"

#include "core/pack/pack_problem.h"

#include <QRegularExpression>

namespace ioc {

bool isManual(const QJsonObject &connector)
{
    return connector["type"].toString() == u"manual";
}

QStringList entryNamesOf(const FeedDefinition &feed)
{
    QStringList names;
    for (const FieldMapping &field : feed.fields) {
        if (!isOfNoRow(field.source) && !names.contains(field.source.mid(1)))
            names.push_back(field.source.mid(1));
    }
    return names;
}

QStringList faultsOfManualFeed(const FeedDefinition &feed)
{
    if (!isManual(feed.connector))
        return {};
    static const QRegularExpression member(QStringLiteral("^/[^/~=\\s]+$"));
    QStringList faults;
    if (feed.format["type"].toString() != u"json" || !feed.format["rows"].toString().isEmpty())
        faults.push_back(PackTexts::tr("What people enter is a list of rows: the format is json, its rows \"\"."));
    if (feed.pageRows > 0 || !feed.watermarkField.isEmpty())
        faults.push_back(PackTexts::tr("What people enter has no pages (page_rows) and no watermark."));
    for (const FieldMapping &field : feed.fields) {
        if (!isOfNoRow(field.source) && !member.match(field.source).hasMatch())
            faults.push_back(
                PackTexts::tr("“%1” is nothing that a person can enter: a name such as /value, without spaces.")
                    .arg(field.source));
    }
    return faults;
}

} // namespace ioc

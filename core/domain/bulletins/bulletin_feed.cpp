// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bulletins/bulletin_feed.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BulletinFeed)
};

const FieldMapping *fieldFrom(const FeedDefinition &feed, QStringView source)
{
    for (const FieldMapping &field : feed.fields) {
        if (field.source == source)
            return &field;
    }
    return nullptr;
}

bool isOfAlerts(const FeedDefinition &feed)
{
    return feed.format[QStringLiteral("type")].toString() == u"cap" &&
           feed.format[QStringLiteral("rows")].toString() == u"alert";
}

} // namespace

std::optional<BulletinFields> bulletinFieldsOf(const FeedDefinition &feed)
{
    const FieldMapping *alert = isOfAlerts(feed) && feed.records ? fieldFrom(feed, kAlertSource) : nullptr;
    if (!alert)
        return std::nullopt;
    const FieldMapping *faults = fieldFrom(feed, u"@faults");
    return BulletinFields{alert->name, faults ? faults->name : QString()};
}

QStringList faultsOfBulletinFeed(const FeedDefinition &feed)
{
    if (!isOfAlerts(feed))
        return {};
    const FieldMapping *alert = fieldFrom(feed, kAlertSource);
    const FieldMapping *key = fieldFrom(feed, u"@key");
    QStringList faults;
    if (!alert || alert->type != FieldType::Text || !alert->required)
        faults.push_back(Texts::tr("Whole alerts need a required text field from @alert."));
    if (!feed.records || !key || feed.records->key != key->name)
        faults.push_back(Texts::tr("Whole alerts are records whose key is the field from @key."));
    return faults;
}

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bulletins/bulletin_words.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BulletinWords)
};

} // namespace

QString BulletinWords::status(BulletinStatus status)
{
    switch (status) {
    case BulletinStatus::Actual:
        return {};
    case BulletinStatus::Exercise:
        return Texts::tr("EXERCISE");
    case BulletinStatus::Test:
        return Texts::tr("TEST");
    case BulletinStatus::System:
        return Texts::tr("SYSTEM MESSAGE");
    case BulletinStatus::Draft:
        return Texts::tr("DRAFT");
    }
    Q_UNREACHABLE();
}

QString BulletinWords::scope(BulletinScope scope)
{
    switch (scope) {
    case BulletinScope::Public:
        return {};
    case BulletinScope::Restricted:
        return Texts::tr("restricted");
    case BulletinScope::Private:
        return Texts::tr("private");
    }
    Q_UNREACHABLE();
}

QString BulletinWords::severity(Severity severity)
{
    switch (severity) {
    case Severity::Extreme:
        return Texts::tr("extreme");
    case Severity::Severe:
        return Texts::tr("severe");
    case Severity::Moderate:
        return Texts::tr("moderate");
    case Severity::Minor:
        return Texts::tr("minor");
    case Severity::Unknown:
        return Texts::tr("severity unknown");
    }
    Q_UNREACHABLE();
}

QString BulletinWords::standing(BulletinStanding standing)
{
    switch (standing) {
    case BulletinStanding::InForce:
        return Texts::tr("in force");
    case BulletinStanding::NotYet:
        return Texts::tr("not yet in force");
    case BulletinStanding::Expired:
        return Texts::tr("expired");
    case BulletinStanding::Replaced:
        return Texts::tr("replaced");
    case BulletinStanding::Cancelled:
        return Texts::tr("cancelled");
    }
    Q_UNREACHABLE();
}

QString BulletinWords::headline(const Bulletin &bulletin)
{
    QStringList words{status(bulletin.status), scope(bulletin.scope)};
    words.removeAll(QString());
    const QString &text = bulletin.info.headline.isEmpty() ? bulletin.info.event : bulletin.info.headline;
    return words.isEmpty() ? text : QString(words.join(QStringLiteral(", ")) + QStringLiteral(" – ") + text);
}

} // namespace ioc

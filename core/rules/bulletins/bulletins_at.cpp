// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/bulletins/bulletins_at.h"

#include "core/domain/bulletins/cap_json.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Bulletins)
};

struct Ending
{
    CapAlert::Reference by;
    BulletinStanding standing;
};

QString primaryTag(const QString &language)
{
    return language.section(QLatin1Char('-'), 0, 0).toLower();
}

QString shown(const CapAlert::Reference &message)
{
    return message.identifier;
}

class Reckoning
{
public:
    Reckoning(std::span<const ReceivedAlert> alerts, Instant now, Language language)
        : m_now(now)
        , m_language(languageCode(language))
    {
        for (const ReceivedAlert &one : alerts) {
            if (one.received <= now)
                m_versions[one.alert.identity()].push_back(&one);
        }
    }

    BulletinsThen result()
    {
        for (auto &[identity, versions] : m_versions)
            m_known.emplace(identity, firstOf(identity, versions));
        for (const auto &[identity, message] : m_known)
            noteEndings(identity, message->alert);
        for (const auto &[identity, message] : m_known)
            addBulletins(identity, *message);
        sort();
        return std::move(m_then);
    }

private:
    using Versions = std::vector<const ReceivedAlert *>;

    void remark(const CapAlert::Reference &message, const QString &sentence)
    {
        m_then.remarks.push_back({message, sentence});
    }

    const ReceivedAlert *firstOf(const CapAlert::Reference &identity, const Versions &versions)
    {
        if (versions.size() == 1)
            return versions.front();
        std::vector<std::tuple<Instant, QByteArray, FeedId, const ReceivedAlert *>> ordered;
        for (const ReceivedAlert *version : versions)
            ordered.emplace_back(version->received, toJson(version->alert), version->feed, version);
        std::sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) {
            return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a)) <
                   std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b));
        });
        const QByteArray &first = std::get<1>(ordered.front());
        if (std::any_of(ordered.begin(), ordered.end(), [&first](const auto &it) { return std::get<1>(it) != first; }))
            remark(identity, Texts::tr("The message %1 came again with other content under the same time. The first "
                                       "one holds.")
                                 .arg(shown(identity)));
        return std::get<3>(ordered.front());
    }

    void noteEndings(const CapAlert::Reference &identity, const CapAlert &alert)
    {
        const bool isCancel = alert.msgType == u"Cancel";
        if (!isCancel && alert.msgType != u"Update")
            return;
        if (alert.references.empty())
            remark(identity,
                   isCancel
                       ? Texts::tr("The cancellation %1 names no message, so it changes nothing.").arg(shown(identity))
                       : Texts::tr("The update %1 names no message; it stands as a new one.").arg(shown(identity)));
        for (const CapAlert::Reference &named : alert.references)
            end(identity, alert, named, isCancel ? BulletinStanding::Cancelled : BulletinStanding::Replaced);
    }

    void end(const CapAlert::Reference &identity, const CapAlert &alert, const CapAlert::Reference &named,
             BulletinStanding standing)
    {
        if (named.sent >= alert.sent)
            return remark(identity, Texts::tr("The message %1 names %2, which is not older than itself. That is not "
                                              "taken.")
                                        .arg(shown(identity), shown(named)));
        const auto target = m_known.find(named);
        if (target == m_known.end())
            return;
        const CapAlert &other = target->second->alert;
        if (other.status != alert.status)
            return remark(identity, Texts::tr("The message %1 (%2) names %3 (%4). What is of another status is left "
                                              "as it is.")
                                        .arg(shown(identity), alert.status, shown(named), other.status));
        if (other.sender != alert.sender)
            return remark(identity, Texts::tr("The message %1 of %2 names %3 of %4. Nobody ends what another has sent; "
                                              "it is left as it is.")
                                        .arg(shown(identity), alert.sender, shown(named), other.sender));
        const auto [known, isNew] = m_endings.try_emplace(named, Ending{identity, standing});
        if (!isNew && std::tie(identity.sent, identity) < std::tie(known->second.by.sent, known->second.by))
            known->second = {identity, standing};
    }

    QString languageOf(const CapAlert &alert) const
    {
        const bool has = std::any_of(alert.infos.begin(), alert.infos.end(),
                                     [this](const CapInfo &info) { return primaryTag(info.language) == m_language; });
        return has || alert.infos.empty() ? m_language : primaryTag(alert.infos.front().language);
    }

    void addBulletins(const CapAlert::Reference &identity, const ReceivedAlert &message)
    {
        const CapAlert &alert = message.alert;
        const bool isUpdate = alert.msgType == u"Update";
        if (alert.msgType != u"Alert" && !isUpdate)
            return;
        if (alert.infos.empty())
            remark(identity, Texts::tr("The message %1 holds no information.").arg(shown(identity)));
        const QString language = languageOf(alert);
        for (size_t i = 0; i < alert.infos.size(); ++i) {
            if (primaryTag(alert.infos[i].language) == language)
                m_then.bulletins.push_back(bulletinOf(identity, message, int(i)));
        }
    }

    Bulletin bulletinOf(const CapAlert::Reference &identity, const ReceivedAlert &message, int part)
    {
        const CapAlert &alert = message.alert;
        const CapInfo &info = alert.infos[size_t(part)];
        Bulletin bulletin;
        bulletin.message = identity;
        bulletin.part = part;
        bulletin.feed = message.feed;
        bulletin.received = message.received;
        // Whatever is not known to be meant is a draft.
        bulletin.status = bulletinStatusFromString(alert.status).value_or(BulletinStatus::Draft);
        bulletin.scope = bulletinScopeFromString(alert.scope).value_or(BulletinScope::Private);
        bulletin.info = info;
        bulletin.severity = severityFromString(info.severity).value_or(Severity::Unknown);
        bulletin.from = info.effective && *info.effective > alert.sent ? *info.effective : message.received;
        bulletin.until = info.expires.value_or(alert.sent + kBulletinStands);
        bulletin.untilIsOurs = !info.expires;
        bulletin.remarks = message.faults;
        const auto ending = m_endings.find(identity);
        if (ending != m_endings.end()) {
            bulletin.standing = ending->second.standing;
            bulletin.endedBy = ending->second.by;
        } else {
            bulletin.standing = standingOf(bulletin);
        }
        return bulletin;
    }

    BulletinStanding standingOf(const Bulletin &bulletin)
    {
        if (m_now >= bulletin.until)
            return BulletinStanding::Expired;
        changesAt(bulletin.until);
        if (m_now >= bulletin.from)
            return BulletinStanding::InForce;
        changesAt(bulletin.from);
        return BulletinStanding::NotYet;
    }

    void changesAt(Instant moment) { m_then.nextChange = std::min(m_then.nextChange.value_or(moment), moment); }

    void sort()
    {
        const auto rank = [](const Bulletin &it) {
            return std::tuple(it.status, -int(it.severity), -toMillis(it.message.sent), it.message, it.part);
        };
        std::sort(m_then.bulletins.begin(), m_then.bulletins.end(),
                  [&rank](const Bulletin &a, const Bulletin &b) { return rank(a) < rank(b); });
        std::sort(m_then.remarks.begin(), m_then.remarks.end());
        m_then.remarks.erase(std::unique(m_then.remarks.begin(), m_then.remarks.end()), m_then.remarks.end());
    }

    const Instant m_now;
    const QString m_language;
    std::map<CapAlert::Reference, Versions> m_versions;
    std::map<CapAlert::Reference, const ReceivedAlert *> m_known;
    std::map<CapAlert::Reference, Ending> m_endings;
    BulletinsThen m_then;
};

} // namespace

BulletinsThen bulletinsAt(std::span<const ReceivedAlert> alerts, Instant now, Language language)
{
    return Reckoning(alerts, now, language).result();
}

} // namespace ioc

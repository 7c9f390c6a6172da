// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_notify.h"

#include "core/pack/pack_problem.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace ioc {
namespace {

/// This machine, or a network that no provider routes (RFC 1918).
bool isNearby(const QString &host)
{
    static const QRegularExpression nearby(
        QStringLiteral("\\A(localhost|::1|(127|10)(\\.[0-9]+){3}|192\\.168(\\.[0-9]+){2}|"
                       "172\\.(1[6-9]|2[0-9]|3[01])(\\.[0-9]+){2})\\z"));
    return nearby.match(host).hasMatch();
}

QSet<QString> placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{([A-Za-z_]+)\\}"));
    QSet<QString> names;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        names.insert(matches.next().captured(1));
    return names;
}

class NotifyCheck
{
public:
    explicit NotifyCheck(const ProvincePack &pack)
        : m_pack(pack)
        , m_settings(*pack.notify)
    {
    }

    QStringList run()
    {
        checkIds();
        for (const NotifyChannel &channel : m_settings.channels)
            std::visit([&](const auto &by) { check(channel, by); }, channel.by);
        for (const NotifiedPerson &person : m_settings.people)
            check(person);
        for (const NotifiedRole &role : m_settings.roles) {
            for (const QString &person : role.people) {
                if (!m_settings.person(person))
                    complain(PackTexts::tr("The role “%1” names “%2”, who is nobody.").arg(role.id, person));
            }
        }
        for (const NotifyRoute &route : m_settings.routes) {
            checkReach(route.role, route.channels, route.owners);
            if (route.quiet && route.quiet->from == route.quiet->to)
                complain(PackTexts::tr("The quiet hours of “%1” end when they begin.").arg(route.role));
        }
        for (const EscalationStep &step : m_settings.escalation)
            checkReach(step.role, step.channels, step.owners);
        checkDeadMan();
        checkThatSomebodyHears();
        m_faults.removeDuplicates();
        return m_faults;
    }

private:
    void complain(const QString &reason) { m_faults.push_back(reason); }

    void checkIds()
    {
        const auto once = [this](const auto &things, auto idOf) {
            QSet<QString> seen;
            for (const auto &thing : things) {
                if (seen.contains(idOf(thing)))
                    complain(PackTexts::tr("The id “%1” stands twice.").arg(idOf(thing)));
                seen.insert(idOf(thing));
            }
        };
        once(m_settings.channels, [](const NotifyChannel &channel) { return channel.id.toString(); });
        once(m_settings.people, [](const NotifiedPerson &person) { return person.id; });
        once(m_settings.roles, [](const NotifiedRole &role) { return role.id; });
    }

    void check(const NotifyChannel &, const DesktopChannel &) {}
    void check(const NotifyChannel &, const SoundChannel &) {}

    void check(const NotifyChannel &channel, const EmailChannel &email)
    {
        if (!isMailAddress(email.from))
            complain(PackTexts::tr("“%1” is no mail address.").arg(email.from));
        if (email.user.isEmpty() != email.secret.isEmpty())
            complain(PackTexts::tr("The channel “%1” needs user and secret, or neither.").arg(channel.id.toString()));
    }

    void check(const NotifyChannel &channel, const WebhookChannel &webhook)
    {
        checkUrl(channel, webhook.url);
        if (!placeholdersOf(webhook.url).isEmpty())
            complain(PackTexts::tr("The address of a webhook has no placeholders: “%1”.").arg(webhook.url));
    }

    void check(const NotifyChannel &channel, const SmsChannel &sms)
    {
        static const QSet<QString> known{QStringLiteral("to"), QStringLiteral("text"), QStringLiteral("id"),
                                         QStringLiteral("secret")};
        checkUrl(channel, sms.url);
        QSet<QString> used = placeholdersOf(sms.url) + placeholdersOf(sms.body);
        if (!used.contains(QStringLiteral("to")) || !used.contains(QStringLiteral("text")))
            complain(PackTexts::tr("The channel “%1” must pass on {to} and {text}.").arg(channel.id.toString()));
        for (const auto &[name, value] : sms.headers)
            used += placeholdersOf(value);
        for (const QString &name : used - known)
            complain(PackTexts::tr("The channel “%1” has no placeholder {%2}.").arg(channel.id.toString(), name));
        if (used.contains(QStringLiteral("secret")) == sms.secret.isEmpty())
            complain(PackTexts::tr("The channel “%1” needs a secret and a place {secret} for it, or neither.")
                         .arg(channel.id.toString()));
    }

    void checkUrl(const NotifyChannel &channel, const QString &text)
    {
        const QString beforePath = text.section(QRegularExpression(QStringLiteral("[/?]")), 0, 2);
        const QUrl url(beforePath, QUrl::StrictMode);
        if (!url.isValid() || url.host().isEmpty())
            complain(PackTexts::tr("The channel “%1” has no address: “%2”.").arg(channel.id.toString(), text));
        else if (url.scheme() != u"https" && !isNearby(url.host()))
            complain(PackTexts::tr("The channel “%1” needs https: http is for this machine and private networks, "
                                   "named by their numbers.")
                         .arg(channel.id.toString()));
    }

    void check(const NotifiedPerson &person)
    {
        for (const auto &[id, address] : person.addresses) {
            const NotifyChannel *channel = m_settings.channel(id);
            if (!channel || !channel->hasAddresses()) {
                complain(
                    PackTexts::tr("“%1” has an address for “%2”, which takes none.").arg(person.id, id.toString()));
                continue;
            }
            const bool isMail = std::holds_alternative<EmailChannel>(channel->by);
            if (isMail ? !isMailAddress(address) : !isPhoneNumber(address))
                complain(isMail ? PackTexts::tr("“%1” is no mail address.").arg(address)
                                : PackTexts::tr("“%1” is no telephone number: digits, with a + before the country.")
                                      .arg(address));
        }
    }

    void checkReach(const QString &roleId, const std::vector<ChannelId> &channels, const std::vector<AgencyId> &owners)
    {
        const NotifiedRole *role = m_settings.role(roleId);
        if (!role)
            complain(PackTexts::tr("There is no role “%1”.").arg(roleId));
        for (const ChannelId &id : channels) {
            const NotifyChannel *channel = m_settings.channel(id);
            if (!channel)
                complain(PackTexts::tr("There is no channel “%1”.").arg(id.toString()));
            else if (role && !reaches(*role, *channel))
                complain(
                    PackTexts::tr("Nobody of “%1” has an address for the channel “%2”.").arg(roleId, id.toString()));
        }
        for (const AgencyId &owner : owners) {
            if (!m_pack.agency(owner))
                complain(PackTexts::tr("There is no agency “%1”.").arg(owner.toString()));
        }
    }

    bool reaches(const NotifiedRole &role, const NotifyChannel &channel) const
    {
        return !channel.hasAddresses() || std::any_of(role.people.begin(), role.people.end(), [&](const QString &id) {
            const NotifiedPerson *person = m_settings.person(id);
            return person && person->addresses.contains(channel.id);
        });
    }

    void checkDeadMan()
    {
        if (!m_settings.deadMan)
            return;
        const NotifyChannel *channel = m_settings.channel(m_settings.deadMan->channel);
        if (!channel || !std::holds_alternative<WebhookChannel>(channel->by))
            complain(PackTexts::tr("The sign of life goes to a webhook, and “%1” is none.")
                         .arg(m_settings.deadMan->channel.toString()));
    }

    /// Critical alarms pass all quiet hours and digests, so a route is enough. A screen tells nobody while no window is
    /// open.
    void checkThatSomebodyHears()
    {
        for (const Agency &agency : m_pack.agencies) {
            const bool isHeard =
                std::any_of(m_settings.routes.begin(), m_settings.routes.end(), [&](const NotifyRoute &route) {
                    return route.takes(Priority::Critical, agency.id) && leavesTheScreen(route);
                });
            if (!isHeard)
                complain(PackTexts::tr("Nobody is told of a critical alarm of “%1”, but by a screen at most.")
                             .arg(agency.id.toString()));
        }
    }

    bool leavesTheScreen(const NotifyRoute &route) const
    {
        return std::any_of(route.channels.begin(), route.channels.end(), [&](const ChannelId &id) {
            const NotifyChannel *channel = m_settings.channel(id);
            return channel && !channel->isOfTheScreen();
        });
    }

    const ProvincePack &m_pack;
    const NotifySettings &m_settings;
    QStringList m_faults;
};

} // namespace

QStringList notifyFaults(const ProvincePack &pack)
{
    return pack.notify ? NotifyCheck(pack).run() : QStringList();
}

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/bulletins/cap_json.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CapJson)
};

using NamedValues = std::vector<std::pair<QString, QString>>;

/// Both ways at once, so that no member can be written and not be read: `Put` fills an object, `Take` reads one.
class Put
{
public:
    void operator()(const char *name, const QString &text)
    {
        if (!text.isEmpty())
            json.insert(QLatin1StringView(name), text);
    }
    void operator()(const char *name, const QStringList &texts)
    {
        if (!texts.isEmpty())
            json.insert(QLatin1StringView(name), QJsonArray::fromStringList(texts));
    }
    void operator()(const char *name, Instant time) { json.insert(QLatin1StringView(name), qint64(toMillis(time))); }
    void operator()(const char *name, const std::optional<Instant> &time)
    {
        if (time)
            operator()(name, *time);
    }
    void operator()(const char *name, double number) { json.insert(QLatin1StringView(name), number); }
    void operator()(const char *name, const NamedValues &values)
    {
        QJsonArray list;
        for (const auto &[key, value] : values)
            list.push_back(QJsonArray{key, value});
        insert(name, list);
    }
    void operator()(const char *name, const std::vector<std::vector<CapArea::Point>> &rings)
    {
        QJsonArray list;
        for (const auto &ring : rings) {
            QJsonArray points;
            for (const CapArea::Point &point : ring)
                points.push_back(QJsonArray{point.latitude, point.longitude});
            list.push_back(points);
        }
        insert(name, list);
    }
    void operator()(const char *name, const std::vector<CapArea::Circle> &circles)
    {
        QJsonArray list;
        for (const CapArea::Circle &circle : circles)
            list.push_back(QJsonArray{circle.centre.latitude, circle.centre.longitude, circle.radiusKm});
        insert(name, list);
    }
    template <typename Part>
    void operator()(const char *name, const std::vector<Part> &parts);

    QJsonObject json;

private:
    void insert(const char *name, const QJsonArray &list)
    {
        if (!list.isEmpty())
            json.insert(QLatin1StringView(name), list);
    }
};

class Take
{
public:
    explicit Take(QJsonObject object)
        : json(std::move(object))
    {
    }

    void operator()(const char *name, QString &text) { text = member(name).toString(); }
    void operator()(const char *name, QStringList &texts)
    {
        for (const QJsonValue &one : member(name).toArray())
            texts.push_back(one.toString());
    }
    void operator()(const char *name, Instant &time)
    {
        isWhole = isWhole && member(name).isDouble();
        time = fromMillis(member(name).toInteger());
    }
    void operator()(const char *name, std::optional<Instant> &time)
    {
        if (member(name).isDouble())
            time = fromMillis(member(name).toInteger());
    }
    void operator()(const char *name, NamedValues &values)
    {
        for (const QJsonValue &one : member(name).toArray())
            values.emplace_back(one[0].toString(), one[1].toString());
    }
    void operator()(const char *name, std::vector<std::vector<CapArea::Point>> &rings)
    {
        for (const QJsonValue &ring : member(name).toArray()) {
            auto &points = rings.emplace_back();
            for (const QJsonValue &point : ring.toArray())
                points.push_back({point[0].toDouble(), point[1].toDouble()});
        }
    }
    void operator()(const char *name, std::vector<CapArea::Circle> &circles)
    {
        for (const QJsonValue &one : member(name).toArray())
            circles.push_back({{one[0].toDouble(), one[1].toDouble()}, one[2].toDouble()});
    }
    template <typename Part>
    void operator()(const char *name, std::vector<Part> &parts);

    QJsonObject json;
    bool isWhole = true;

private:
    QJsonValue member(const char *name) const { return json.value(QLatin1StringView(name)); }
};

template <typename Way, typename Reference>
void visitReference(Way &way, Reference &reference)
{
    way("sender", reference.sender);
    way("identifier", reference.identifier);
    way("sent", reference.sent);
}

template <typename Way, typename Area>
void visitArea(Way &way, Area &area)
{
    way("areaDesc", area.description);
    way("polygon", area.polygons);
    way("circle", area.circles);
    way("geocode", area.geocodes);
    way("altitude", area.altitude);
    way("ceiling", area.ceiling);
}

template <typename Way, typename Info>
void visitInfo(Way &way, Info &info)
{
    way("language", info.language);
    way("category", info.categories);
    way("event", info.event);
    way("responseType", info.responseTypes);
    way("urgency", info.urgency);
    way("severity", info.severity);
    way("certainty", info.certainty);
    way("audience", info.audience);
    way("eventCode", info.eventCodes);
    way("effective", info.effective);
    way("onset", info.onset);
    way("expires", info.expires);
    way("senderName", info.senderName);
    way("headline", info.headline);
    way("description", info.description);
    way("instruction", info.instruction);
    way("web", info.web);
    way("contact", info.contact);
    way("parameter", info.parameters);
    way("area", info.areas);
}

template <typename Way, typename Alert>
void visitAlert(Way &way, Alert &alert)
{
    way("identifier", alert.identifier);
    way("sender", alert.sender);
    way("sent", alert.sent);
    way("status", alert.status);
    way("msgType", alert.msgType);
    way("source", alert.source);
    way("scope", alert.scope);
    way("restriction", alert.restriction);
    way("addresses", alert.addresses);
    way("code", alert.codes);
    way("note", alert.note);
    way("references", alert.references);
    way("incidents", alert.incidents);
    way("info", alert.infos);
}

template <typename Way, typename Part>
void visitPart(Way &way, Part &part)
{
    using Plain = std::remove_const_t<Part>;
    if constexpr (std::is_same_v<Plain, CapAlert::Reference>)
        visitReference(way, part);
    else if constexpr (std::is_same_v<Plain, CapArea>)
        visitArea(way, part);
    else
        visitInfo(way, part);
}

template <typename Part>
void Put::operator()(const char *name, const std::vector<Part> &parts)
{
    QJsonArray list;
    for (const Part &part : parts) {
        Put put;
        visitPart(put, part);
        list.push_back(put.json);
    }
    insert(name, list);
}

template <typename Part>
void Take::operator()(const char *name, std::vector<Part> &parts)
{
    for (const QJsonValue &one : member(name).toArray()) {
        Take take(one.toObject());
        visitPart(take, parts.emplace_back());
        isWhole = isWhole && take.isWhole;
    }
}

} // namespace

QByteArray toJson(const CapAlert &alert)
{
    Put put;
    visitAlert(put, alert);
    return QJsonDocument(put.json).toJson(QJsonDocument::Compact);
}

Result<CapAlert> capAlertFromJson(const QByteArray &json)
{
    CapAlert alert;
    Take take(QJsonDocument::fromJson(json).object());
    visitAlert(take, alert);
    if (!take.isWhole || alert.sender.isEmpty() || alert.identifier.isEmpty() || alert.status.isEmpty() ||
        alert.msgType.isEmpty())
        return Error{ErrorCode::Decode, Texts::tr("This is no alert as the cache keeps one.")};
    return alert;
}

} // namespace ioc

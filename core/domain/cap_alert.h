// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <tuple>
#include <vector>

namespace ioc {

/// Where an alert holds. `polygons`: rings of points; the first and the last of each are the same.
struct CapArea
{
    struct Point
    {
        double latitude = 0; ///< degrees, WGS 84
        double longitude = 0;
        friend bool operator==(const Point &, const Point &) = default;
    };
    struct Circle
    {
        Point centre;
        double radiusKm = 0;
        friend bool operator==(const Circle &, const Circle &) = default;
    };

    QString description;
    std::vector<std::vector<Point>> polygons;
    std::vector<Circle> circles;
    std::vector<std::pair<QString, QString>> geocodes; ///< name of the system, and code
    QString altitude;                                  ///< feet above mean sea level, as written
    QString ceiling;

    friend bool operator==(const CapArea &, const CapArea &) = default;
};

/// What an alert says, in one language.
struct CapInfo
{
    QString language = QStringLiteral("en-US"); ///< RFC 3066; the standard's own when the alert does not say
    QStringList categories;
    QString event;
    QStringList responseTypes;
    QString urgency;
    QString severity;
    QString certainty;
    QString audience;
    std::vector<std::pair<QString, QString>> eventCodes;
    std::optional<Instant> effective;
    std::optional<Instant> onset;
    std::optional<Instant> expires;
    QString senderName;
    QString headline;
    QString description;
    QString instruction;
    QString web;
    QString contact;
    std::vector<std::pair<QString, QString>> parameters;
    std::vector<CapArea> areas;

    friend bool operator==(const CapInfo &, const CapInfo &) = default;
};

/// A message of the Common Alerting Protocol (OASIS CAP 1.2, 1 July 2010; 1.1 reads alike). Which messages it updates
/// or cancels stands in `references`; what becomes of those is not decided here.
struct CapAlert
{
    struct Reference
    {
        QString sender;
        QString identifier;
        Instant sent;

        friend bool operator==(const Reference &, const Reference &) = default;
        friend bool operator<(const Reference &a, const Reference &b)
        {
            return std::tie(a.sender, a.identifier, a.sent) < std::tie(b.sender, b.identifier, b.sent);
        }
    };

    QString identifier; ///< unique for its sender alone
    QString sender;
    Instant sent;
    QString status;  ///< Actual, Exercise, System, Test, Draft
    QString msgType; ///< Alert, Update, Cancel, Ack, Error
    QString source;
    QString scope; ///< Public, Restricted, Private
    QString restriction;
    QString addresses;
    QStringList codes;
    QString note;
    std::vector<Reference> references;
    QString incidents;
    std::vector<CapInfo> infos;

    /// By which it is known: others name it so.
    Reference identity() const { return {sender, identifier, sent}; }

    friend bool operator==(const CapAlert &, const CapAlert &) = default;
};

} // namespace ioc

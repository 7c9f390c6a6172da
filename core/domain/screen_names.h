// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace ioc {

/// What a screen says of itself.
struct ScreenLabel
{
    QString maker;
    QString model;
    QString serial; ///< empty: it says none
    QString plug;   ///< "HDMI-2"; no two screens hang on the same

    /// Maker, model and serial number: "Dell U2720Q 7CK1", or the plug where it says no number.
    QString identity() const;

    /// With the plug behind it, for panels that all say the same.
    QString identityWithPlug() const;
};

/// The name by which each screen is remembered, by its plug: its identity; where another screen that is there has that
/// name, with the plug behind it. `given` are the names of screens that have theirs, by plug: they keep them.
/// `remembered` are those that something is known of: a screen has the name with its plug again where it is among
/// them. No two screens have the same name. Pure; any thread.
std::map<QString, QString> namesOf(const std::vector<ScreenLabel> &screens, const std::map<QString, QString> &given,
                                   const QStringList &remembered);

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <string_view>
#include <vector>

namespace ioc {

/// An element of a small XML document that is read whole.
struct XmlElement
{
    QString space; ///< namespace URI
    QString name;  ///< local name
    std::vector<std::pair<QString, QString>> attributes;
    QString text; ///< its own, without that of its children, trimmed
    std::vector<XmlElement> children;

    /// The first child of the name, of whichever namespace; nullptr when there is none.
    const XmlElement *child(QStringView wanted) const;

    /// Its text; empty when there is none.
    QString textOf(QStringView wanted) const;

    QString attribute(QStringView wanted) const;

    /// The texts of all children of the name that have one.
    QStringList textsOf(QStringView wanted) const;
};

/// The root of a document, read by XmlTokens and xmlText(), whose errors it gives. Payload for more than kMostElements.
constexpr int kMostElements = 200'000;
Result<XmlElement> xmlTree(std::string_view bytes);

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xml_tree.h"

#include "datasources/decoders/xml_text.h"
#include "datasources/decoders/xml_tokens.h"

#include <QCoreApplication>
#include <QStringList>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(XmlTree)
};

XmlElement begun(const QXmlStreamReader &reader)
{
    XmlElement element{reader.namespaceUri().toString(), reader.name().toString(), {}, {}, {}};
    for (const QXmlStreamAttribute &attribute : reader.attributes())
        element.attributes.emplace_back(attribute.name().toString(), attribute.value().toString());
    return element;
}

} // namespace

const XmlElement *XmlElement::child(QStringView wanted) const
{
    for (const XmlElement &one : children) {
        if (one.name == wanted)
            return &one;
    }
    return nullptr;
}

QString XmlElement::textOf(QStringView wanted) const
{
    const XmlElement *found = child(wanted);
    return found ? found->text : QString();
}

QString XmlElement::attribute(QStringView wanted) const
{
    for (const auto &[attributeName, value] : attributes) {
        if (attributeName == wanted)
            return value;
    }
    return {};
}

QStringList XmlElement::textsOf(QStringView wanted) const
{
    QStringList texts;
    for (const XmlElement &one : children) {
        if (one.name == wanted && !one.text.isEmpty())
            texts.push_back(one.text);
    }
    return texts;
}

Result<XmlElement> xmlTree(std::string_view bytes)
{
    const auto text = xmlText(bytes);
    if (!text)
        return text.error();
    XmlTokens tokens(*text);
    XmlElement root;
    std::vector<XmlElement> open; // from the root on; each moves into its parent when it ends
    int elements = 0;
    for (;;) {
        const auto token = tokens.next();
        if (!token)
            return token.error();
        switch (*token) {
        case QXmlStreamReader::StartElement:
            if (++elements > kMostElements)
                return Error{ErrorCode::Payload, Texts::tr("The XML has more than %1 elements.").arg(kMostElements)};
            open.push_back(begun(tokens.reader()));
            break;
        case QXmlStreamReader::Characters:
            if (!open.empty())
                open.back().text += tokens.reader().text();
            break;
        case QXmlStreamReader::EndElement: {
            XmlElement ended = std::move(open.back());
            open.pop_back();
            ended.text = ended.text.trimmed();
            if (open.empty())
                root = std::move(ended);
            else
                open.back().children.push_back(std::move(ended));
            break;
        }
        case QXmlStreamReader::NoToken:
            return root;
        default:
            break;
        }
    }
}

} // namespace ioc

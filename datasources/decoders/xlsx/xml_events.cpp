// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/xml_events.h"

#include <expat.h>

#include <QCoreApplication>

#include <charconv>

namespace ioc {
namespace {

constexpr int kDeepest = 64;
constexpr qint64 kLongestTag = 1 << 20;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

struct ParserFree
{
    void operator()(XML_Parser parser) const { ::XML_ParserFree(parser); }
};

struct Reading
{
    XmlEvents &events;
    XML_Parser parser = nullptr;
    int depth = 0;
    bool tooDeep = false;
    bool hasDoctype = false;
};

Reading &readingOf(void *user)
{
    return *static_cast<Reading *>(user);
}

void onStart(void *user, const char *name, const char **attributes)
{
    Reading &reading = readingOf(user);
    if (++reading.depth > kDeepest) {
        reading.tooDeep = true;
        ::XML_StopParser(reading.parser, XML_FALSE);
        return;
    }
    reading.events.startElement(XmlAttributes::localName(name), XmlAttributes(attributes));
}

void onEnd(void *user, const char *name)
{
    Reading &reading = readingOf(user);
    --reading.depth;
    reading.events.endElement(XmlAttributes::localName(name));
}

void onText(void *user, const char *text, int length)
{
    readingOf(user).events.text({text, size_t(length)});
}

void onDoctype(void *user, const char *, const char *, const char *, int)
{
    Reading &reading = readingOf(user);
    reading.hasDoctype = true;
    ::XML_StopParser(reading.parser, XML_FALSE);
}

Error faultOf(const Reading &reading, const QString &part)
{
    if (reading.hasDoctype)
        return {ErrorCode::Payload,
                Texts::tr("The part “%1” of the workbook has a document type definition.").arg(part)};
    if (reading.tooDeep)
        return {ErrorCode::Payload, Texts::tr("The part “%1” of the workbook is nested too deep.").arg(part)};
    return {ErrorCode::Payload, Texts::tr("The part “%1” of the workbook is no valid XML; line %2: %3")
                                    .arg(part)
                                    .arg(::XML_GetCurrentLineNumber(reading.parser))
                                    .arg(QString::fromUtf8(::XML_ErrorString(::XML_GetErrorCode(reading.parser))))};
}

} // namespace

std::optional<std::string_view> XmlAttributes::value(std::string_view name) const
{
    for (const char **at = m_list; *at; at += 2) {
        if (localName(at[0]) == name)
            return at[1];
    }
    return std::nullopt;
}

std::optional<int> XmlAttributes::number(std::string_view name) const
{
    const auto text = value(name);
    if (!text || text->empty() || text->size() > 9)
        return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (error != std::errc() || end != text->data() + text->size() || number < 0)
        return std::nullopt;
    return number;
}

bool XmlAttributes::isOn(std::string_view name) const
{
    const auto text = value(name);
    return text && (*text == "1" || *text == "true");
}

Result<void> readXml(const ZipArchive &archive, const QString &part, XmlEvents &events)
{
    const std::unique_ptr<XML_ParserStruct, ParserFree> parser(::XML_ParserCreate(nullptr));
    if (!parser)
        return Error{ErrorCode::Internal, Texts::tr("There is no memory for reading XML.")};
    Reading reading{events, parser.get()};
    ::XML_SetUserData(parser.get(), &reading);
    ::XML_SetElementHandler(parser.get(), onStart, onEnd);
    ::XML_SetCharacterDataHandler(parser.get(), onText);
    ::XML_SetStartDoctypeDeclHandler(parser.get(), onDoctype);
    std::optional<Error> fault;
    qint64 fed = 0;
    const auto unpacked = archive.read(part, [&](QByteArrayView piece) {
        if (::XML_Parse(parser.get(), piece.data(), int(piece.size()), XML_FALSE) != XML_STATUS_OK) {
            fault = faultOf(reading, part);
            return false;
        }
        fed += piece.size();
        if (fed - ::XML_GetCurrentByteIndex(parser.get()) > kLongestTag) {
            fault = Error{ErrorCode::Payload,
                          Texts::tr("The part “%1” of the workbook has a tag of more than 1 MiB.").arg(part)};
            return false;
        }
        return !events.isDone();
    });
    if (fault)
        return *fault;
    if (!unpacked)
        return unpacked;
    if (!events.isDone() && ::XML_Parse(parser.get(), nullptr, 0, XML_TRUE) != XML_STATUS_OK)
        return faultOf(reading, part);
    return {};
}

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xml_text.h"

#include "datasources/decoders/utf_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace ioc {
namespace {

constexpr qsizetype kLongestDeclaration = 1024;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(XmlDecoder)
};

Error notInEncoding()
{
    return Error{ErrorCode::Decode, Texts::tr("The payload is not in the declared encoding.")};
}

/// The encoding that the XML declaration names, in small letters; empty without one.
QByteArray declaredEncoding(QByteArrayView text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']"));
    const QString start = QString::fromLatin1(text.first(std::min(text.size(), kLongestDeclaration)));
    return pattern.match(start).captured(1).toLatin1().toLower();
}

Result<QByteArray> fromUnits(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    const auto text = fromUtf16(bytes, encoding);
    if (!text)
        return notInEncoding();
    QByteArray utf8 = text->toUtf8();
    const QByteArray declared = declaredEncoding(utf8);
    if (!declared.isEmpty() && !declared.startsWith("utf-16"))
        return notInEncoding();
    return utf8;
}

Result<QByteArray> fromLatin1(QByteArrayView bytes)
{
    // What lies there are controls that no text needs: the sender means another encoding.
    const bool controls = std::any_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 && byte < 0xA0;
    });
    return controls ? Result<QByteArray>(notInEncoding()) : Result<QByteArray>(QString::fromLatin1(bytes).toUtf8());
}

Result<QByteArray> fromBytes(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    const QByteArray declared = declaredEncoding(bytes);
    if (declared == "iso-8859-1")
        return fromLatin1(bytes);
    if (declared.startsWith("utf-16"))
        return notInEncoding();
    if (!declared.isEmpty() && declared != "utf-8" && declared != "us-ascii")
        return Error{ErrorCode::Decode,
                     Texts::tr("There is no reader for the encoding “%1”.").arg(QString::fromLatin1(declared))};
    if (!isUtf8({bytes.data(), size_t(bytes.size())}))
        return notInEncoding();
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

/// What begins at `from` with `open` is passed over up to and with `close`; false when it does not begin so.
bool pass(QByteArrayView text, qsizetype &from, QByteArrayView open, QByteArrayView close)
{
    if (!text.sliced(from).startsWith(open))
        return false;
    const qsizetype end = text.indexOf(close, from + open.size());
    from = end < 0 ? text.size() : end + close.size();
    return true;
}

/// Whether a document type definition stands where XML allows one: before the root, behind comments and instructions.
bool hasDocumentType(QByteArrayView text)
{
    for (qsizetype from = 0; from < text.size();) {
        if (QByteArrayView(" \t\r\n").contains(text[from]))
            ++from;
        else if (text.sliced(from).startsWith("<!DOCTYPE"))
            return true;
        else if (!pass(text, from, "<?", "?>") && !pass(text, from, "<!--", "-->"))
            return false;
    }
    return false;
}

} // namespace

Result<QByteArray> xmlText(std::string_view view)
{
    const QByteArrayView bytes(view.data(), qsizetype(view.size()));
    const bool little = bytes.startsWith("\xFF\xFE") || bytes.startsWith(QByteArrayView("<\0", 2));
    const bool big = bytes.startsWith("\xFE\xFF") || bytes.startsWith(QByteArrayView("\0<", 2));
    auto text = little ? fromUnits(bytes, QStringConverter::Utf16LE)
                : big  ? fromUnits(bytes, QStringConverter::Utf16BE)
                       : fromBytes(bytes);
    if (!text)
        return text;
    if (QByteArrayView(*text).trimmed().isEmpty())
        return Error{ErrorCode::Payload, Texts::tr("The payload is empty.")};
    if (hasDocumentType(*text))
        return Error{ErrorCode::Payload, Texts::tr("The XML brings a document type definition (DTD), which may read "
                                                   "foreign files or grow without end; it was not read.")};
    return text;
}

} // namespace ioc

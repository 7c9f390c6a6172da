// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xml_decoder.h"

#include "datasources/decoders/xml_row.h"
#include "datasources/decoders/xml_text.h"
#include "datasources/decoders/xml_tokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(XmlDecoder)
};

/// How much of the path of the rows the open elements make up.
class RowPath
{
public:
    explicit RowPath(const QStringList &steps)
        : m_steps(steps)
    {
    }

    /// Whether the element that begins is a row.
    bool open(QStringView name)
    {
        if (m_matched == m_depth && m_matched < m_steps.size() && isNamed(name, m_steps[m_matched]))
            m_farthest = std::max(m_farthest, ++m_matched);
        ++m_depth;
        return m_matched == m_depth && m_matched == m_steps.size();
    }

    void close()
    {
        --m_depth;
        m_matched = std::min(m_matched, m_depth);
    }

    /// Whether there was a place for rows: their parent, or the root if it is the row itself.
    bool found() const { return m_farthest >= std::max<qsizetype>(1, m_steps.size() - 1); }

private:
    const QStringList &m_steps;
    qsizetype m_depth = 0;
    qsizetype m_matched = 0;
    qsizetype m_farthest = 0;
};

} // namespace

XmlDecoder::XmlDecoder(const QString &rows)
    : m_rows(rows.normalized(QString::NormalizationForm_C).mid(1).split(QLatin1Char('/')))
{
}

Result<void> XmlDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    const auto text = xmlText(bytes);
    if (!text)
        return text.error();
    XmlTokens tokens(*text);
    const QXmlStreamReader &reader = tokens.reader();
    RowPath path(m_rows);
    XmlRow row(sources);
    bool inRow = false;
    for (;;) {
        const auto token = tokens.next();
        if (!token)
            return token.error();
        switch (*token) {
        case QXmlStreamReader::StartElement: {
            const QXmlStreamAttributes attributes = reader.attributes();
            const bool isRow = path.open(reader.name());
            if (inRow)
                row.startElement(reader.name(), attributes);
            else if (isRow)
                row.begin(attributes);
            inRow = inRow || isRow;
            break;
        }
        case QXmlStreamReader::Characters:
            if (inRow)
                row.characters(reader.text());
            break;
        case QXmlStreamReader::EndElement:
            path.close();
            if (!inRow || row.endElement())
                break;
            inRow = false;
            if (!row.give(sink))
                return {};
            break;
        case QXmlStreamReader::NoToken:
            if (path.found())
                return {};
            return Error{ErrorCode::Decode,
                         Texts::tr("The payload has nothing at “/%1”.").arg(m_rows.join(QLatin1Char('/')))};
        default:
            break;
        }
    }
}

} // namespace ioc

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"

#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace ioc {

/// Registers the scheme `ioc` (host syntax, secure, CORS, no access to local files). Before QApplication; a second call
/// does nothing. prepareWebEngine() calls it.
void registerMapScheme();

/// ioc://map/index.html
QUrl mapPageUrl();

/// A document of the map page.
struct MapDocument
{
    QByteArray type; ///< MIME type
    QByteArray bytes;
};

/// Serves the map page: its own files from the program, boundaries and rivers from the pack, and nothing else. A path
/// that is not known, a query, another host or another method gives "not found". Owned by MapProfile; GUI thread.
class MapScheme final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// The pack whose geometry is served from now on. Cheap when it is the one already set.
    void setPack(const PackPtr &pack);

    /// Version of the boundaries that hold on a day, part of their address; empty when the pack has none for it.
    /// It changes with the geometry.
    QString boundariesOn(QDate day) const;

    /// What lies at an address; nothing where nothing does.
    std::optional<MapDocument> document(const QUrl &url) const;

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    std::optional<QByteArray> geometry(const QString &path) const;

    PackPtr m_pack;
    std::vector<QString> m_versions; ///< of m_pack->boundaries, in their order
};

} // namespace ioc

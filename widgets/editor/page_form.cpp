// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/page_form.h"

#include "widgets/models/editor/page_checks.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>

namespace ioc {
namespace {

constexpr int kMostCells = 64; // as the schema of pages has them

} // namespace

PageForm::PageForm(PageDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_rows(*this)
    , m_id(named(new QLineEdit(this), "pageId"))
    , m_titleVi(named(new QLineEdit(this), "pageTitleVi"))
    , m_titleEn(named(new QLineEdit(this), "pageTitleEn"))
    , m_sector(named(new QComboBox(this), "sector"))
    , m_columns(named(new QSpinBox(this), "columns"))
    , m_gridRows(named(new QSpinBox(this), "rows"))
    , m_idRow(m_rows.add({m_id}))
    , m_titleRow(m_rows.add({m_titleVi, m_titleEn}, Qt::Vertical))
    , m_sectorRow(m_rows.add({m_sector}))
    , m_gridRow(m_rows.add({m_columns, m_gridRows}))
{
    setObjectName(QStringLiteral("pageForm"));
    m_columns->setRange(1, kMostCells);
    m_gridRows->setRange(1, kMostCells);
    m_sector->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    nameFields();
    connectFields();
    connect(&m_draft, &PageDraft::changed, this, &PageForm::fill);
    fill();
}

void PageForm::connectFields()
{
    connect(m_id, &QLineEdit::textEdited, this,
            [this](const QString &id) { apply("id", [&id](PageDocument &page) { page.id = PageId(id.trimmed()); }); });
    connect(m_titleVi, &QLineEdit::textEdited, this, [this](const QString &title) {
        apply("title.vi", [&](PageDocument &page) {
            const bool isNamedByTitle = m_draft.mayRename() && page.id == freePageId(*m_pack, page.title.vi);
            page.title.vi = title;
            if (isNamedByTitle)
                page.id = freePageId(*m_pack, title);
        });
    });
    connect(m_titleEn, &QLineEdit::textEdited, this, [this](const QString &title) {
        apply("title.en", [&title](PageDocument &page) { page.title.en = title; });
    });
    for (QLineEdit *field : {m_id, m_titleVi, m_titleEn})
        connect(field, &QLineEdit::editingFinished, this, [this] { m_draft.endRun(); });
    connect(m_sector, &QComboBox::currentIndexChanged, this, [this] {
        apply("", [this](PageDocument &page) { page.sector = SectorId(m_sector->currentData().toString()); });
    });
    connect(m_columns, &QSpinBox::valueChanged, this,
            [this](int count) { apply("columns", [count](PageDocument &page) { page.columns = count; }); });
    connect(m_gridRows, &QSpinBox::valueChanged, this,
            [this](int count) { apply("rows", [count](PageDocument &page) { page.rows = count; }); });
}

template <typename Change>
void PageForm::apply(const char *what, Change change)
{
    if (m_isFilling || !m_pack || !m_draft.isOpen())
        return;
    PageDocument changed = m_draft.page();
    change(changed);
    m_draft.changePage(changed, QString::fromLatin1(what));
}

void PageForm::nameFields()
{
    m_rows.setName(m_idRow, tr("Id, for playlists and orders"));
    m_rows.setName(m_titleRow, tr("Title of the page"));
    m_rows.setName(m_sectorRow, tr("Sector"));
    m_rows.setName(m_gridRow, tr("Grid"));
    m_titleVi->setPlaceholderText(tr("Vietnamese"));
    m_titleVi->setAccessibleName(tr("Title of the page, %1").arg(tr("Vietnamese")));
    m_titleEn->setPlaceholderText(tr("English"));
    m_titleEn->setAccessibleName(tr("Title of the page, %1").arg(tr("English")));
    m_columns->setSuffix(tr(" columns"));
    m_columns->setAccessibleName(tr("Columns of the grid"));
    m_gridRows->setSuffix(tr(" rows"));
    m_gridRows->setAccessibleName(tr("Rows of the grid"));
}

void PageForm::setPack(const PackPtr &pack, Language language)
{
    if (m_pack == pack && m_language == language)
        return;
    m_pack = pack;
    m_language = language;
    offerSectors();
    fill();
}

void PageForm::offerSectors()
{
    m_isFilling = true;
    m_sector->clear();
    m_sector->addItem(tr("none"), QString());
    for (const Sector &sector : m_pack->sectors)
        m_sector->addItem(sector.name.in(m_language), sector.id.toString());
    m_isFilling = false;
}

void PageForm::fill()
{
    setEnabled(m_draft.isOpen());
    if (m_isFilling)
        return;
    m_isFilling = true;
    const PageDocument &page = m_draft.page();
    setText(m_id, page.id.toString());
    setText(m_titleVi, page.title.vi);
    setText(m_titleEn, page.title.en);
    m_id->setReadOnly(!m_draft.mayRename());
    m_id->setEnabled(m_draft.mayRename());
    m_sector->setCurrentIndex(m_sector->findData(page.sector.toString()));
    m_columns->setValue(page.columns);
    m_gridRows->setValue(page.rows);
    m_isFilling = false;
}

void PageForm::begin()
{
    m_titleVi->setFocus();
    m_titleVi->selectAll();
}

void PageForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    nameFields();
    if (m_pack)
        offerSectors();
    fill();
}

} // namespace ioc

//! Writing a check to where the person wants it.

use super::{Desk, case_file};
use crate::case::{CaseFolder, report_html, report_json, write_whole};
use crate::failure::Failure;
use crate::overrides;
use crate::wire::ExportFormat;
use doorbell_capture::Browser;
use std::path::{Path, PathBuf};

impl Desk {
    /// Writes a check and says where it is. Paper is printed by the browser.
    pub async fn export_check(&self, id: i64, format: ExportFormat, path: String) -> Result<String, Failure> {
        let path = PathBuf::from(path);
        let home = self.home(id)?;
        check_name(&path, format)?;
        let case = home.case()?;
        match format {
            ExportFormat::Html => write_whole(&path, report_html(&case, self.language()).as_bytes())?,
            ExportFormat::Json => write_whole(&path, &report_json(&case, self.language()))?,
            ExportFormat::Pdf => {
                let html = report_html(&case, self.language());
                write_whole(&path, &self.gate.work(self.print(&html)).await?)?;
            }
            ExportFormat::Case if case_file::is_packed(&path) => case_file::pack(home.files(self.language())?, &path)?,
            ExportFormat::Case => {
                CaseFolder::at(&path).save(&case, self.language())?;
                overrides::write(&path, case.overrides())?;
            }
        }
        Ok(path.display().to_string())
    }

    async fn print(&self, html: &str) -> Result<Vec<u8>, Failure> {
        let settings = self.capture_settings(&[], self.settings.get().budgets);
        let browser = Browser::launch(&settings, &()).await?;
        let printed = browser.print(html).await;
        browser.close();
        Ok(printed?)
    }
}

/// A file's name says what is in it: whatever the window asks for, nothing else can be written over.
fn check_name(path: &Path, format: ExportFormat) -> Result<(), Failure> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    let fits = match format {
        ExportFormat::Html => matches!(ending.as_deref(), Some("html" | "htm")),
        ExportFormat::Pdf => ending.as_deref() == Some("pdf"),
        ExportFormat::Json => ending.as_deref() == Some("json"),
        // The folder must be new, empty or a case: `CaseFolder` sees to that.
        ExportFormat::Case => true,
    };
    if fits && path.is_absolute() { Ok(()) } else { Err(Failure::new("export-name", &path.display().to_string())) }
}
